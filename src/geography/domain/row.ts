import { type Point } from './places.js';

/** From one place to many. */
export interface Fan {
  readonly from: Point;
  readonly targets: readonly Point[];
  /** Kilometres to each target as the crow flies, as `kmBetween` says. */
  readonly km: Float64Array;
}

/** Minutes to each target of a fan, not yet rounded: the same numbers as for single ways. */
export interface RawRow {
  readonly minutes: Float64Array;
  /** By car, whose range depends on it: 1 where the way leads over the Rhine. */
  readonly overRhine?: Uint8Array;
}

/** Whole minutes from one place to many. */
export interface MinutesRow {
  readonly minutes: Uint16Array;
  readonly low: Uint16Array;
}
