export { DemoTrainings } from './demo/demo-trainings.js';
export type { DemoTrainingsFile } from './demo/demo-shapes.js';
export { ENROLMENT_STATUSES, type EnrolmentStatus } from './domain/enrolment.js';
export {
  LANGUAGE_MODES,
  type LanguageMode,
  type Teaches,
  type TeachesLanguage,
  type TeachesSkill,
} from './domain/teaches.js';
export {
  SESSION_STATUSES,
  TRAINING_STATUSES,
  type SessionStatus,
  type TrainingStatus,
} from './domain/training-status.js';
export type { Cost, EnrolmentView, SessionView, TrainingView } from './domain/training-view.js';
export { TrainingApiModule } from './training.api.module.js';
export { TrainingModule } from './training.module.js';
export { Trainings, type ExpectedLanguage, type Step } from './trainings.service.js';
export { Enrolments } from './use-cases/enrolments.js';
export { OfferTraining } from './use-cases/offer-training.js';
export { PlanSessions } from './use-cases/plan-sessions.js';
export { readTrainingQuery, type TrainingQuery } from './use-cases/training-query.js';
