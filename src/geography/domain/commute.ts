import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type Point } from './places.js';

/** When one travels: outside the rush, in it, or at night (ferries rest, trains are few). */
export const DEPARTS = ['off-peak', 'peak', 'night'] as const;
export type Depart = (typeof DEPARTS)[number];

/** Door to door, one way: parking, waiting and the walk to the door included. */
export interface CommuteEstimate {
  readonly mode: CommuteMode;
  /** Whole minutes, at least 1; `low` ≤ `minutes` ≤ `high`. */
  readonly minutes: number;
  readonly low: number;
  readonly high: number;
  readonly distanceKm: number;
  /** The crossing of the Rhine that is used, by name; null when none is. */
  readonly crossing: string | null;
  /** Who says so, in one word that documentation explains. */
  readonly estimator: string;
}

/** Estimates one pair at once, without a network. The same both ways. */
export interface CommuteEstimator {
  /** @param depart off-peak unless said */
  estimate(from: Point, to: Point, mode: CommuteMode, depart?: Depart): CommuteEstimate;
}
