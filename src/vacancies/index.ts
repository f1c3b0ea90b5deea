export { AnswerClaim } from './claims/answer-claim.js';
export { CheckClaimant } from './claims/check-claimant.js';
export type { ClaimView } from './claims/claim-view.js';
export { InviteEmployer } from './claims/invite-employer.js';
export { VacancyClaims } from './claims/vacancy-claims.js';
export { DemoVacancies } from './demo/demo-vacancies.js';
export type { DemoVacanciesFile } from './demo/demo-shapes.js';
export { CLAIM_STATUSES, type ClaimStatus } from './domain/claim.js';
export {
  CONTACT_REQUEST_STATUSES,
  CONTACT_RESULTS,
  type ContactRequestStatus,
  type ContactResult,
} from './domain/contact-request.js';
export { SOURCE_OUTCOMES, type SourceOutcomeKind } from './domain/source-outcome.js';
export type { VacancyRow } from './domain/vacancy-row.js';
export { REVIEW_STATES, type ReviewState } from './domain/vacancy-status.js';
export type { HowToApply, VacancyView } from './domain/vacancy-view.js';
export { WORDING_CODES, type WordingCode, type WordingWarning } from './domain/wording.js';
export type { ImportReport } from './import/import-report.js';
export { VacancyImport, type ImportOptions } from './import/vacancy-import.js';
export { readVacancyQuery, type VacancyQuery } from './search/vacancy-query.js';
export { VacancySearch, type VacancyVersionView } from './search/vacancy-search.js';
export { ContactRequests, type ContactRequestView } from './use-cases/contact-requests.js';
export { EditVacancy } from './use-cases/edit-vacancy.js';
export { PublishVacancy } from './use-cases/publish-vacancy.js';
export { REVIEW_DECISIONS, ReviewVacancy } from './use-cases/review-vacancy.js';
export { SourceOutcomes, type SourceOutcomeView } from './use-cases/source-outcomes.js';
export { VacanciesApiModule } from './vacancies.api.module.js';
export { VacanciesModule } from './vacancies.module.js';
export { canAnswerForEmployer } from './vacancies.policy.js';
export { Vacancies, type MatchableVacancy } from './vacancies.service.js';
export { VacanciesWorkerModule } from './vacancies.worker.module.js';
export { VacancyHistory, type OpenedVacancy } from './vacancy-history.js';
