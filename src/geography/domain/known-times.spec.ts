import { KNOWN_TIMES, type KnownTime } from '../../../test/bench/commute-times.js';
import { loadCommuteEstimator } from '../commute/load-estimator.js';
import { loadGazetteer } from '../places/load-gazetteer.js';

const gazetteer = await loadGazetteer();
const estimator = await loadCommuteEstimator();

function placeAt(code: string) {
  const [country = '', postalCode = ''] = code.split(' ');
  const place = gazetteer.resolve({ country: country, postalCode });
  if (place === undefined) throw new Error(`no place ${code}`);
  return place;
}

function errorsOf(times: readonly KnownTime[]): number[] {
  const errors = times.map(([from, to, minutes]) => {
    const estimate = estimator.estimate(placeAt(from), placeAt(to), 'car');
    return Math.abs(estimate.minutes / minutes - 1);
  });
  return errors.sort((a, b) => a - b);
}

describe('car times that people know', () => {
  it.each(['fitted', 'heldOut', 'later'] as const)('are met on the %s part', (part) => {
    const errors = errorsOf(KNOWN_TIMES[part]);
    const median = errors[Math.floor(errors.length / 2)];
    const within = errors.filter((error) => error <= 0.3).length / errors.length;
    expect(median).toBeLessThan(0.1);
    expect(within).toBeGreaterThanOrEqual(0.95);
  });
});
