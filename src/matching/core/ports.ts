import type { LocalDate } from '../../kernel/local-date.js';
import type { CommuteMode } from '../../kernel/vocabulary.js';
import type { LegalRules } from './legal-rules.js';
import type { PlacePoint } from './model.js';
import type { ScorerConfig } from './scorer-config.js';
import type { TaxonomyView } from './taxonomy-view.js';

export type { TaxonomyView } from './taxonomy-view.js';

/** Door-to-door minutes by one mode: whole numbers, with `low <= minutes <= high`. */
export interface CommuteMinutes {
  readonly minutes: number;
  /** The estimate's range; `low` is what the commute gate compares. */
  readonly low: number;
  readonly high: number;
  readonly crossing: string | null;
  readonly estimator: string;
  /** For work in shifts: the longest way to the start of one and home from the end of one; `minutes` is the longer. */
  readonly toWork?: number;
  readonly home?: number;
}

/**
 * Minutes from one place to another; must give the same answer for the same places and mode. Where work is done
 * in shifts, `to.shifts` says when the way is travelled.
 */
export type CommuteFunction = (
  from: PlacePoint,
  to: PlacePoint,
  mode: CommuteMode,
) => CommuteMinutes;

/** Whole minutes and their low ends, in the order of the places asked for. */
export interface CommuteMinutesRow {
  readonly minutes: ArrayLike<number>;
  readonly low: ArrayLike<number>;
}

/**
 * Minutes from many homes to one workplace at once, for whoever can work them out faster together. Must
 * say of each pair exactly what the {@link CommuteFunction} says, shifts of the workplace included. Asked again
 * and again with the same list of homes, which only grows at its end.
 */
export interface CommuteRows {
  (homes: readonly PlacePoint[], workplace: PlacePoint, mode: CommuteMode): CommuteMinutesRow;
  /** From one home to many workplaces, where that can be worked out at once too. */
  readonly fromHome?: (
    home: PlacePoint,
    workplaces: readonly PlacePoint[],
    mode: CommuteMode,
  ) => CommuteMinutesRow;
}

/** Everything besides the pair itself that a result depends on. */
export interface MatchContext {
  readonly taxonomy: TaxonomyView;
  readonly commute: CommuteFunction;
  readonly legal: LegalRules;
  readonly config: ScorerConfig;
  readonly today: LocalDate;
}
