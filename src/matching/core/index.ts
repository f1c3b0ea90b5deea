/**
 * The matching core: pure, deterministic, complete (DESIGN, section 5).
 *
 * toCoreProfile(id, record, {gazetteer, linker?}): CoreProfile      — map once, keep the result
 * toCoreVacancy(id, record, {gazetteer, linker?}): CoreVacancy
 * MatchContext {taxonomy, commute, legal, config, today}
 * evaluatePair(profile, vacancy, context): EvaluatedPair            — ten gates, list, fit with reasons
 * rankVacancy(vacancy, profiles, context, top?): RankedLists        — per list, best first, ties by id
 * rankProfile(profile, vacancies, context, top?): RankedLists
 * parseLegalRules(json): LegalRules                                 — throws DomainError naming the field
 * scorerVersion(config, {rarity, legal}): string                    — what a stored match carries
 *
 * Gate and contribution codes are closed lists (GATE_CODES, CONTRIBUTION_CODES) to key texts by.
 */
export { evaluatePair, type EvaluatedPair } from './evaluate-pair.js';
export { fitOf, type Fit } from './fit.js';
export { checkGates } from './gates/all-gates.js';
export {
  NO_LEGAL_RULES,
  rulesFor,
  type AppliesTo,
  type BindingRule,
  type LegalRules,
  type RegulatedProfession,
  type RegulationRow,
} from './legal-rules.js';
export { parseLegalRules } from './parse-legal-rules.js';
export { listOf, MOST_CONDITIONS, MOST_STEPS } from './lists.js';
export { conceptKey, textKey, type ConceptLinker } from './mapping/concept-key.js';
export type { PlaceResolver } from './mapping/core-place.js';
export { toCoreProfile, type MappingPorts } from './mapping/to-core-profile.js';
export { toCoreVacancy } from './mapping/to-core-vacancy.js';
export type * from './model.js';
export {
  CONTRIBUTION_CODES,
  GATE_CODES,
  type Contribution,
  type ContributionCode,
  type GateAnswer,
  type GateCode,
  type Params,
  type ParamValue,
} from './outcome.js';
export type { CommuteFunction, CommuteMinutes, MatchContext, TaxonomyView } from './ports.js';
export { rankProfile, rankVacancy, type RankedLists, type RankedPair } from './ranking.js';
export {
  DEFAULT_SCORER_CONFIG,
  SCORER_VERSION,
  scorerVersion,
  type ScorerConfig,
} from './scorer-config.js';
export type { CommuteRows } from './ports.js';
export {
  MatchIndex,
  type Hit,
  type Hits,
  type IndexContext,
  type IndexSize,
} from './engine/match-index.js';
export {
  afterStep,
  commuteStep,
  isOpen,
  languageStep,
  licenceStep,
  skillStep,
  STEP_MINUTES,
  withLanguage,
  type LanguageStep,
  type Levels,
  type Step,
} from './what-if/step.js';
export {
  personWhatIf,
  type PersonWhatIf,
  type StepOpens,
  type WhatIfOptions,
} from './what-if/person-what-if.js';
export type { CommutesFrom } from './what-if/person-answers.js';
export { VacancyTable, type Presence } from './what-if/vacancy-table.js';
export {
  afterLearning,
  blockersOf,
  LEVEL_MODES,
  type Blockers,
  type LanguageBlocker,
  type Learning,
  type LevelMode,
} from './what-if/blockers.js';
export {
  RegionWhatIf,
  type LearningOpens,
  type RegionWhatIfResult,
} from './what-if/region-what-if.js';
export type { RegionOptions } from './what-if/region-pass.js';
export {
  PEOPLE_COUNTED,
  type BlockedPairs,
  type Blocker,
  type TallySide,
} from './what-if/region-tally.js';
