export { IntroductionDto, IntroductionPageDto } from './api/introduction.dto.js';
export type { ApprovalSettings } from './domain/settings.js';
export {
  ACTIONS,
  ANSWERS,
  CLOSING_CODES,
  DECISIONS,
  EMPLOYER_REASONS,
  INTRODUCTION_STATUSES,
  NEXT_STEPS,
  OUTCOMES,
  PARTIES,
  PERSON_REASONS,
  type Action,
  type Answer,
  type ApprovalSide,
  type ClosingCode,
  type Decision,
  type EmployerReason,
  type IntroductionStatus,
  type NextStep,
  type Outcome,
  type Party,
  type PersonReason,
  type Side,
} from './domain/vocabulary.js';
export { IntroductionsApiModule } from './introductions.api.module.js';
export { APPROVAL_DUE, INTRODUCTION_MOVED, REMINDER_DUE } from './introductions.events.js';
export { IntroductionsModule } from './introductions.module.js';
export { Introductions, type Audience } from './introductions.service.js';
export { IntroductionsWorkerModule } from './introductions.worker.module.js';
export type { ListFilter } from './introduction-list.js';
export { IntroductionSettings, type SettingsView } from './settings.service.js';
export { AnswerMatch } from './use-cases/answer-match.js';
export { DecideApproval } from './use-cases/decide-approval.js';
export { RecordOutcome } from './use-cases/record-outcome.js';
export { WithdrawIntroduction } from './use-cases/withdraw-introduction.js';
export type {
  AnswerView,
  ApprovalView,
  ContactView,
  HowToApply,
  IntroductionView,
} from './view/introduction-view.js';
