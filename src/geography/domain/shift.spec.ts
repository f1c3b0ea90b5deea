import { loadCommuteEstimator } from '../commute/load-estimator.js';
import { departAt, shiftCommute } from './shift.js';

describe('a shift worker’s commute', () => {
  it.each([
    ['05:00', 'off-peak'],
    ['07:30', 'peak'],
    ['13:00', 'off-peak'],
    ['17:00', 'peak'],
    ['21:59', 'off-peak'],
    ['22:00', 'night'],
    ['04:59', 'night'],
  ])('at %s is %s', (time, depart) => {
    expect(departAt(time)).toBe(depart);
  });

  it('differs at the start and at the end of a late shift', async () => {
    const estimator = await loadCommuteEstimator();
    const pair = [
      { lat: 48.583, lon: 7.745 },
      { lat: 48.08, lon: 7.356 },
    ] as const;
    const late = shiftCommute(estimator, pair, 'transit', { starts: '14:00', ends: '22:30' });
    expect(late.home.minutes).toBeGreaterThan(late.toWork.minutes);
  });

  it('refuses what is no time of day', () => {
    expect(() => departAt('25:00')).toThrow(RangeError);
  });
});
