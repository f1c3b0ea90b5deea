import fc from 'fast-check';
import { COMMUTE_MODES, type CommuteMode } from '../../kernel/vocabulary.js';
import { loadCommuteData } from '../commute/load-estimator.js';
import { BuiltInEstimator } from './built-in-estimator.js';
import { type Point } from './places.js';
import { workCommute, type Workplace } from './work-commute.js';
import { workCommuteRows } from './work-commute-rows.js';

const data = await loadCommuteData();
const names = data.crossings.map(({ name }) => name);
/** All open, the ferries and some bridges shut, all shut. */
const estimators = [[], names.filter((_, i) => i % 3 === 0), names].map(
  (closed) => new BuiltInEstimator(data, { closed }),
);

/** Anywhere in the region, in and about Strasbourg, or close to the Rhine where something crosses it. */
const point: fc.Arbitrary<Point> = fc.oneof(
  fc.record({ lat: within(47.2, 49.5), lon: within(6.8, 8.9) }),
  fc.record({ lat: within(48.5, 48.65), lon: within(7.68, 7.9) }),
  fc
    .tuple(fc.constantFrom(...data.crossings), within(-0.02, 0.02), within(-0.02, 0.02))
    .map(([{ lat, lon }, north, east]) => ({ lat: lat + north, lon: lon + east })),
);
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const shifts = fc.array(fc.record({ starts: time, ends: time }, { requiredKeys: [] }), {
  maxLength: 3,
});
const workplace: fc.Arbitrary<Workplace> = fc
  .tuple(point, fc.option(shifts, { nil: undefined }))
  .map(([at, worked]) => (worked === undefined ? at : { ...at, shifts: worked }));

function within(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true });
}

function pairs(
  estimator: BuiltInEstimator,
  homes: readonly Point[],
  works: readonly Workplace[],
  mode: CommuteMode,
) {
  const all = homes.flatMap((home) =>
    works.map((work) => workCommute(estimator, home, work, mode)),
  );
  return { minutes: all.map(({ minutes }) => minutes), low: all.map(({ low }) => low) };
}

const plain = ({ minutes, low }: { minutes: Uint16Array; low: Uint16Array }) => ({
  minutes: [...minutes],
  low: [...low],
});

describe('rows of ways to work', () => {
  it('say of each pair what is said of it alone, to one workplace and from one home', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...estimators),
        fc.array(point, { minLength: 1, maxLength: 12 }),
        fc.array(workplace, { minLength: 1, maxLength: 4 }),
        (estimator, homes, works) => {
          const rows = workCommuteRows(estimator);
          for (const mode of COMMUTE_MODES) {
            for (const work of works) {
              const expected = pairs(estimator, homes, [work], mode);
              expect(plain(rows(homes, work, mode))).toEqual(expected);
            }
            for (const home of homes) {
              const expected = pairs(estimator, [home], works, mode);
              expect(plain(rows.fromHome(home, works, mode))).toEqual(expected);
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('go on being right for lists that grow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(point, workplace), { minLength: 2, maxLength: 12 }),
        fc.constantFrom(...COMMUTE_MODES),
        (added, mode) => {
          const [estimator] = estimators as [BuiltInEstimator];
          const rows = workCommuteRows(estimator);
          const [homes, works]: [Point[], Workplace[]] = [[], []];
          for (const [home, work] of added) {
            homes.push(home);
            works.push(work);
            expect(plain(rows(homes, work, mode))).toEqual(pairs(estimator, homes, [work], mode));
            expect(plain(rows.fromHome(home, works, mode))).toEqual(
              pairs(estimator, [home], works, mode),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
