import { type Point } from './places.js';

/** From one place to many. */
export interface Fan {
  readonly from: Point;
  readonly targets: readonly Point[];
  /** Kilometres to each target as the crow flies, as `kmBetween` says. */
  readonly km: Float64Array;
}

/** Whole minutes from one place to many. */
export interface MinutesRow {
  readonly minutes: Uint16Array;
  readonly low: Uint16Array;
}
