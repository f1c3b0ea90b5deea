import type { IntroductionId, MatchId, ProfileId, VacancyId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Channel } from '../../kernel/vocabulary.js';
import type {
  Action,
  Answer,
  ApprovalCode,
  ApprovalSide,
  Decision,
  IntroductionStatus,
  NextStep,
  Outcome,
  Party,
} from '../domain/vocabulary.js';

export interface AnswerView {
  answer: Answer;
  next?: NextStep;
  questions?: readonly string[];
  reasonCode?: string;
  note?: string;
  answeredAt: string;
}

export interface ApprovalView {
  side: ApprovalSide;
  decision: Decision;
  reason?: string;
  /** What stood in an adviser's place. */
  code?: ApprovalCode;
  at: string;
}

export interface ContactView {
  name: string;
  email: string;
  phone?: string;
  /** Company, or the body that speaks for it. */
  organisation?: string;
}

export type HowToApply =
  { kind: 'here' } | { kind: 'source'; name?: string; url?: string; askAdviser: true };

/** An introduction as one of those concerned may see it; what is not theirs to see is left out. */
export interface IntroductionView {
  id: IntroductionId;
  matchId: MatchId;
  vacancyId: VacancyId;
  /** In the reader's language where the ad has it. */
  vacancyTitle: string | null;
  channel: Channel;
  status: IntroductionStatus;
  /** The reader's parts in it. */
  you: Party[];
  answers: { person: AnswerView | null; employer: AnswerView | null };
  closedBy: Party | null;
  closingCode: string | null;
  /** Never by whom. */
  approvals: ApprovalView[];
  waitsFor: Party | null;
  waitsUntil: LocalDate | null;
  howToApply: HowToApply;
  contacts: { person: ContactView | null; employer: ContactView | null } | null;
  outcomes: { outcome: Outcome; on: LocalDate; by: Party; recordedAt: string }[];
  profileId: ProfileId | null;
  introducedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
  actions: Action[];
}
