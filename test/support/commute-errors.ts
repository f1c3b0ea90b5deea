import type { CommuteEstimator, Depart, Gazetteer } from '../../src/geography/index.js';
import { KNOWN_TIMES, type KnownTime } from '../bench/commute-times.js';
import { UNSEEN_TIMES } from '../bench/commute-times-unseen.js';

/** Every list of usual car times, with the time of day that it speaks of. */
export const TIME_LISTS: readonly (readonly [name: string, times: readonly KnownTime[], Depart])[] =
  [
    ['fitted', KNOWN_TIMES.fitted, 'off-peak'],
    ['heldOut', KNOWN_TIMES.heldOut, 'off-peak'],
    ['later', KNOWN_TIMES.later, 'off-peak'],
    ['unseen', UNSEEN_TIMES.unseen, 'off-peak'],
    ['unseenPeak', UNSEEN_TIMES.unseenPeak, 'peak'],
  ];

/** How far the estimates lie from usual times, as shares of these, smallest first. @throws Error for an unknown place */
export function errorsOn(
  times: readonly KnownTime[],
  depart: Depart,
  gazetteer: Gazetteer,
  estimator: CommuteEstimator,
): number[] {
  const at = (code: string) => {
    const [country = '', postalCode = ''] = code.split(' ');
    const place = gazetteer.resolve({ country, postalCode });
    if (place === undefined) throw new Error(`no place ${code}`);
    return place;
  };
  return times
    .map(([from, to, minutes]) => {
      const estimate = estimator.estimate(at(from), at(to), 'car', depart);
      return Math.abs(estimate.minutes / minutes - 1);
    })
    .sort((a, b) => a - b);
}
