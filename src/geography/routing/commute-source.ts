import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type CommuteEstimate, type CommuteEstimator, type Depart } from '../domain/commute.js';
import { type Point } from '../domain/places.js';

/**
 * Where commutes come from when there is time to ask: a routing server, or the built-in estimate.
 * Never fails: what a server cannot answer, the built-in estimate does, and each answer names its estimator.
 */
export interface CommuteSource {
  /** Every origin to every destination: `answer[i][j]` is from `origins[i]` to `destinations[j]`. */
  estimates(
    origins: readonly Point[],
    destinations: readonly Point[],
    mode: CommuteMode,
    depart: Depart,
  ): Promise<CommuteEstimate[][]>;
}

/** The built-in estimate behind the port. */
export class BuiltInSource implements CommuteSource {
  constructor(private readonly estimator: CommuteEstimator) {}

  estimates(
    origins: readonly Point[],
    destinations: readonly Point[],
    mode: CommuteMode,
    depart: Depart,
  ): Promise<CommuteEstimate[][]> {
    return Promise.resolve(
      origins.map((from) =>
        destinations.map((to) => this.estimator.estimate(from, to, mode, depart)),
      ),
    );
  }
}
