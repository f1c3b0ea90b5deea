import fc from 'fast-check';
import { COMMUTE_MODES } from '../../kernel/vocabulary.js';
import { loadCommuteData, loadCommuteEstimator } from '../commute/load-estimator.js';
import { BuiltInEstimator } from './built-in-estimator.js';
import { DEPARTS } from './commute.js';
import { kmBetween } from './plane.js';
import { NO_WAY_MINUTES } from '../../kernel/vocabulary.js';

const data = await loadCommuteData();
const estimator = new BuiltInEstimator(data);

const point = fc.record({
  lat: fc.double({ min: 47.2, max: 49.5, noNaN: true }),
  lon: fc.double({ min: 6.8, max: 8.9, noNaN: true }),
});
const mode = fc.constantFrom(...COMMUTE_MODES);
const depart = fc.constantFrom(...DEPARTS);

const STRASBOURG = { lat: 48.583, lon: 7.745 };
const KEHL = { lat: 48.573, lon: 7.815 };
const COLMAR = { lat: 48.08, lon: 7.356 };

describe('laws of every estimate', () => {
  it('is never faster than the straight line at motorway speed, and lies in its range', () => {
    fc.assert(
      fc.property(point, point, mode, depart, (from, to, by, when) => {
        const { minutes, low, high } = estimator.estimate(from, to, by, when);
        const fastest = (kmBetween(from, to) / 130) * 60;
        expect(low).toBeGreaterThanOrEqual(Math.max(1, Math.floor(fastest)));
        expect(low).toBeLessThanOrEqual(minutes);
        expect(minutes).toBeLessThanOrEqual(high);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(point, point, mode, depart, (from, to, by, when) => {
        expect(estimator.estimate(from, to, by, when)).toEqual(
          estimator.estimate(to, from, by, when),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is no longer than a detour over a third place, but for the stop there', () => {
    fc.assert(
      fc.property(point, point, point, (from, over, to) => {
        const direct = estimator.estimate(from, to, 'car').minutes;
        const first = estimator.estimate(from, over, 'car').minutes;
        const second = estimator.estimate(over, to, 'car').minutes;
        // The net is coarse: a place's own ways into it are not all open to those who only pass.
        expect(direct).toBeLessThanOrEqual((first + second) * 1.1 + 2);
      }),
      { numRuns: 300 },
    );
  });

  it('only gets longer when a crossing is shut', () => {
    const crossings = data.crossings.map(({ name }) => name);
    const shut = fc.uniqueArray(fc.constantFrom(...crossings), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        shut,
        fc.array(fc.tuple(point, point), { minLength: 5, maxLength: 5 }),
        mode,
        (closed, pairs, by) => {
          const without = new BuiltInEstimator(data, { closed });
          for (const [from, to] of pairs) {
            const open = estimator.estimate(from, to, by);
            const detour = without.estimate(from, to, by);
            expect(detour.minutes).toBeGreaterThanOrEqual(open.minutes);
            expect(closed).not.toContain(detour.crossing);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('the Rhine', () => {
  it.each([
    ['car', "Pont de l'Europe"],
    ['transit', 'Pont Beatus-Rhenanus'],
  ] as const)('is crossed between Strasbourg and Kehl by %s over the %s', (by, crossing) => {
    expect(estimator.estimate(STRASBOURG, KEHL, by).crossing).toBe(crossing);
  });

  it('is not crossed where both ends lie on one bank', () => {
    expect(estimator.estimate(STRASBOURG, COLMAR, 'car').crossing).toBeNull();
    const wissembourg = { lat: 49.037, lon: 7.946 };
    const landau = { lat: 49.199, lon: 8.117 };
    expect(estimator.estimate(wissembourg, landau, 'car').crossing).toBeNull();
    const delle = { lat: 47.508, lon: 6.997 };
    const porrentruy = { lat: 47.415, lon: 7.075 };
    expect(estimator.estimate(delle, porrentruy, 'car').crossing).toBeNull();
  });

  it('is crossed within Basel too', () => {
    const bruderholz = { lat: 47.533, lon: 7.595 };
    const kleinbasel = { lat: 47.568, lon: 7.593 };
    expect(estimator.estimate(bruderholz, kleinbasel, 'car').crossing).toMatch(/Basel$/);
  });

  it('is far around where a ferry is the only short way and rests', () => {
    const rhinau = { lat: 48.321, lon: 7.704 };
    const kappel = { lat: 48.295, lon: 7.745 };
    const byDay = estimator.estimate(rhinau, kappel, 'bike', 'off-peak');
    const atNight = estimator.estimate(rhinau, kappel, 'bike', 'night');
    expect(byDay.crossing).toBe('Bac Rhinau–Kappel');
    expect(atNight.crossing).not.toBe('Bac Rhinau–Kappel');
    expect(atNight.minutes).toBeGreaterThan(byDay.minutes + 30);
  });

  it('cannot be crossed when every crossing is shut, and this is said as a day', async () => {
    const closed = data.crossings.map(({ name }) => name);
    const shut = await loadCommuteEstimator({ closed });
    expect(shut.estimate(STRASBOURG, KEHL, 'car').minutes).toBe(NO_WAY_MINUTES);
    expect(shut.estimate(STRASBOURG, COLMAR, 'car').minutes).toBeLessThan(NO_WAY_MINUTES);
  });
});

describe('time of day and mode', () => {
  it('takes longer in the rush and says that no timetable stands behind public transport', () => {
    const calm = estimator.estimate(STRASBOURG, KEHL, 'car', 'off-peak');
    const rush = estimator.estimate(STRASBOURG, KEHL, 'car', 'peak');
    expect(rush.minutes).toBeGreaterThan(calm.minutes);
    expect(calm.estimator).toBe('built-in');
    expect(estimator.estimate(STRASBOURG, KEHL, 'transit').estimator).toBe(
      'built-in-without-timetable',
    );
  });

  it('finds few trains at night', () => {
    const evening = estimator.estimate(STRASBOURG, COLMAR, 'transit', 'off-peak');
    const night = estimator.estimate(STRASBOURG, COLMAR, 'transit', 'night');
    expect(night.minutes).toBeGreaterThan(evening.minutes);
  });
});
