export { MATCH_ANSWERS, type AnsweringSide, type MatchAnswer } from './domain/answer.js';
export type { Blocker, Step } from './core/index.js';
export { CardDto, MatchDto, WhyDto } from './api/match.dto.js';
export { MatchingModule } from './matching.module.js';
export { MatchingApiModule } from './matching.api.module.js';
export { MatchingWorkerModule } from './matching.worker.module.js';
export { MatchingPolicy } from './matching.policy.js';
export { CANDIDATES_FOUND, MATCH_SUGGESTED } from './matching.events.js';
export { Matches, type MatchRow } from './matches.service.js';
export { Suggestions } from './suggestions.service.js';
export { WhatIfWorkerModule } from './what-if.worker.module.js';
export {
  WhatIfForPerson,
  type PersonStep,
  type PersonSteps,
} from './what-if/person-steps.service.js';
export {
  WhatIfForRegion,
  type CourseFigures,
  type RegionFigures,
} from './what-if/region-figures.service.js';
