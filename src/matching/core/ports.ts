import type { LocalDate } from '../../kernel/local-date.js';
import type { CommuteMode } from '../../kernel/vocabulary.js';
import type { LegalRules } from './legal-rules.js';
import type { PlacePoint } from './model.js';
import type { ScorerConfig } from './scorer-config.js';

/**
 * What matching asks of a taxonomy. The taxonomy feature's `Taxonomy` has this shape.
 * Every answer must stay the same for the life of the object: matching remembers them.
 */
export interface TaxonomyView {
  has(uri: string): boolean;
  /** Direct broader concepts; an occupation's lead to its ISCO group. Empty for an unknown URI. */
  broader(uri: string): readonly string[];
  /** Direct narrower concepts. */
  narrower(uri: string): readonly string[];
  /** Skills that an occupation implies. */
  skillsOf(occupationUri: string): readonly { readonly uri: string; readonly essential: boolean }[];
  /** How telling a skill is; 1 is ordinary, more is rarer. A versioned table, not a live count. */
  rarity(skillUri: string): number;
}

/** Door-to-door minutes by one mode. */
export interface CommuteMinutes {
  readonly minutes: number;
  /** The estimate's range; `low` is what the commute gate compares. */
  readonly low: number;
  readonly high: number;
  readonly crossing: string | null;
  readonly estimator: string;
}

/** Minutes from one place to another; must give the same answer for the same places and mode. */
export type CommuteFunction = (
  from: PlacePoint,
  to: PlacePoint,
  mode: CommuteMode,
) => CommuteMinutes;

/** Everything besides the pair itself that a result depends on. */
export interface MatchContext {
  readonly taxonomy: TaxonomyView;
  readonly commute: CommuteFunction;
  readonly legal: LegalRules;
  readonly config: ScorerConfig;
  readonly today: LocalDate;
}
