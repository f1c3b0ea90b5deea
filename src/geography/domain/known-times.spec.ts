import { KNOWN_TIMES } from '../../../test/bench/commute-times.js';
import { errorsOn, TIME_LISTS } from '../../../test/support/commute-errors.js';
import { loadCommuteEstimator } from '../commute/load-estimator.js';
import { loadGazetteer } from '../places/load-gazetteer.js';

const gazetteer = await loadGazetteer();
const estimator = await loadCommuteEstimator();

describe('car times that people know', () => {
  it.each(Object.keys(KNOWN_TIMES))('are met on the %s part', (part) => {
    const [, times = [], depart = 'peak'] = TIME_LISTS.find(([name]) => name === part) ?? [];
    const errors = errorsOn(times, depart, gazetteer, estimator);
    const median = errors[Math.floor(errors.length / 2)];
    const within = errors.filter((error) => error <= 0.3).length / errors.length;
    expect(median).toBeLessThan(0.1);
    expect(within).toBeGreaterThanOrEqual(0.95);
  });

  it.each(TIME_LISTS)(
    'are met as asked: half within 15 %, nine in ten within 30 %, %s',
    (...list) => {
      const [, times, depart] = list;
      const errors = errorsOn(times, depart, gazetteer, estimator);
      expect(errors[Math.floor(errors.length / 2)]).toBeLessThan(0.15);
      expect(errors[Math.ceil(errors.length * 0.9) - 1]).toBeLessThanOrEqual(0.3);
    },
  );
});
