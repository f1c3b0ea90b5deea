import { BuiltInEstimator, type CommuteEstimator } from '../../geography/index.js';
import type { CommuteRows, CommutesFrom } from '../core/index.js';

/**
 * Commutes worked out many at a time, where the estimator can. Its answers are the same both ways, so
 * one home to many workplaces and many homes to one workplace are the same question.
 */
export function commutesAtOnce(estimator: CommuteEstimator): {
  commuteRows?: CommuteRows;
  commutesFrom?: CommutesFrom;
} {
  if (!(estimator instanceof BuiltInEstimator)) return {};
  return {
    commuteRows: (homes, workplace, mode) => estimator.row(workplace, homes, mode, 'off-peak'),
    commutesFrom: (home, places, mode) => estimator.row(home, places, mode, 'off-peak'),
  };
}
