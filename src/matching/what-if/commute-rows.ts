import {
  BuiltInEstimator,
  workCommute,
  type CommuteEstimator,
  type MinutesRow,
} from '../../geography/index.js';
import type { CommuteMode } from '../../kernel/vocabulary.js';
import type { CommutesFrom, PlacePoint } from '../core/index.js';

/**
 * From one home to many places of work at once, where the estimator can: its answers are the same both ways.
 * Shifts are counted as for a single pair.
 */
export function commutesAtOnce(estimator: CommuteEstimator): { commutesFrom?: CommutesFrom } {
  if (!(estimator instanceof BuiltInEstimator)) return {};
  return { commutesFrom: (home, places, mode) => rowFrom(estimator, home, places, mode) };
}

function rowFrom(
  estimator: BuiltInEstimator,
  home: PlacePoint,
  places: readonly PlacePoint[],
  mode: CommuteMode,
): MinutesRow {
  const { minutes, low } = estimator.row(home, places, mode, 'off-peak');
  const row = { minutes: minutes.slice(), low: low.slice() };
  places.forEach((place, i) => {
    if (place.shifts === undefined) return;
    const commute = workCommute(estimator, home, place, mode);
    row.minutes[i] = commute.minutes;
    row.low[i] = commute.low;
  });
  return row;
}
