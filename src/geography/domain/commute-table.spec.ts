import fc from 'fast-check';
import { COMMUTE_MODES } from '../../kernel/vocabulary.js';
import { loadCommuteEstimator } from '../commute/load-estimator.js';
import { CommuteTable, type TablePlace } from './commute-table.js';
import { DEPARTS } from './commute.js';

const estimator = await loadCommuteEstimator();

const places = fc.uniqueArray(
  fc.record({
    key: fc.uuid(),
    lat: fc.double({ min: 47.4, max: 49.2, noNaN: true }),
    lon: fc.double({ min: 7, max: 8.6, noNaN: true }),
  }),
  { selector: ({ key }) => key, minLength: 2, maxLength: 12 },
);

describe('a table of minutes', () => {
  it('holds for every pair what a single estimate says', () => {
    fc.assert(
      fc.property(
        places,
        fc.constantFrom(...COMMUTE_MODES),
        fc.constantFrom(...DEPARTS),
        (list, mode, depart) => {
          const table = new CommuteTable(estimator, list);
          list.forEach((from, i) => {
            list.forEach((to, j) => {
              const { minutes, low } = estimator.estimate(from, to, mode, depart);
              expect(table.minutes(i, j, mode, depart)).toBe(minutes);
              expect(table.low(i, j, mode, depart)).toBe(low);
            });
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  const strasbourg: TablePlace = { key: 's', lat: 48.583, lon: 7.745 };
  const kehl: TablePlace = { key: 'k', lat: 48.573, lon: 7.815 };
  const offenburg: TablePlace = { key: 'o', lat: 48.473, lon: 7.944 };

  it('takes new places without forgetting rows', () => {
    const table = new CommuteTable(estimator, [strasbourg, kehl]);
    const before = table.minutes(0, 1, 'car');
    expect(table.add(offenburg)).toBe(2);
    expect(table.add(kehl)).toBe(1);
    expect(table.indexOf('o')).toBe(2);
    expect(table.indexOf('nowhere')).toBe(-1);
    expect(table.minutes(0, 1, 'car')).toBe(before);
    expect(table.minutes(0, 2, 'car')).toBe(
      estimator.estimate(strasbourg, offenburg, 'car').minutes,
    );
  });

  it('lays all pairs out in memory that threads share', () => {
    const table = new CommuteTable(estimator, [strasbourg, kehl, offenburg]);
    const { size, minutes } = table.matrix('car');
    expect(minutes.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(minutes[1 * size + 2]).toBe(table.minutes(1, 2, 'car'));
  });

  it('refuses a number that is no place', () => {
    const table = new CommuteTable(estimator, [strasbourg]);
    expect(() => table.minutes(0, 1, 'car')).toThrow(RangeError);
    expect(() => table.row(7, 'car')).toThrow(RangeError);
  });
});
