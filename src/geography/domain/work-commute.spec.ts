import fc from 'fast-check';
import { COMMUTE_MODES } from '../../kernel/vocabulary.js';
import { loadCommuteEstimator } from '../commute/load-estimator.js';
import { type MinutesRow } from './row.js';
import { type RowSource } from './commute-table.js';
import { type Shift } from './shift.js';
import { workCommute } from './work-commute.js';
import { workCommuteRow } from './work-commute-rows.js';

const estimator = await loadCommuteEstimator();
const STRASBOURG = { key: 's', lat: 48.583, lon: 7.745 };
const COLMAR = { key: 'c', lat: 48.08, lon: 7.356 };
const RHINAU = { key: 'r', lat: 48.321, lon: 7.703 };
const KAPPEL = { key: 'k', lat: 48.297, lon: 7.74 };
const at = (place: typeof COLMAR, ...shifts: Shift[]) => ({ ...place, shifts });

describe('the way to work', () => {
  it('is the estimate off-peak where no shifts are worked', () => {
    expect(workCommute(estimator, STRASBOURG, COLMAR, 'car')).toEqual(
      estimator.estimate(STRASBOURG, COLMAR, 'car'),
    );
  });

  it('counts the longer of both ends of a shift, and tells both', () => {
    const late = at(COLMAR, { starts: '14:00', ends: '22:30' });
    const commute = workCommute(estimator, STRASBOURG, late, 'transit');
    const day = estimator.estimate(STRASBOURG, COLMAR, 'transit', 'off-peak');
    const night = estimator.estimate(STRASBOURG, COLMAR, 'transit', 'night');
    expect(night.minutes).toBeGreaterThan(day.minutes);
    expect(commute).toEqual({ ...night, toWork: day.minutes, home: night.minutes });
  });

  it('goes round by a bridge when the ferry rests', () => {
    const day = workCommute(estimator, RHINAU, KAPPEL, 'car');
    const late = workCommute(estimator, RHINAU, at(KAPPEL, { ends: '22:00' }), 'car');
    expect(day.crossing).toMatch(/Rhinau/);
    expect(late.crossing).not.toBe(day.crossing);
    expect(late).toMatchObject({ toWork: day.minutes, home: late.minutes });
    expect(late.minutes).toBeGreaterThan(day.minutes);
  });

  it('takes the longest of all shifts', () => {
    const [early, night] = [
      { starts: '05:00', ends: '13:00' },
      { starts: '21:00', ends: '05:00' },
    ];
    const both = workCommute(estimator, STRASBOURG, at(COLMAR, early, night), 'transit');
    const single = [early, night].map((shift) =>
      workCommute(estimator, STRASBOURG, at(COLMAR, shift), 'transit'),
    );
    expect(both.minutes).toBe(Math.max(...single.map(({ minutes }) => minutes)));
  });

  it('says in rows what it says of pairs, and leaves the rows it is given alone', () => {
    const places = [STRASBOURG, COLMAR, RHINAU, KAPPEL];
    const given = new Map<string, MinutesRow>();
    const source: RowSource = {
      row(from, targets, mode, depart) {
        const key = `${from.lat} ${mode} ${depart}`;
        const row = given.get(key) ?? estimator.row(from, targets, mode, depart);
        given.set(key, row);
        return row;
      },
    };
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    const shift = fc.record({ starts: time, ends: time }, { requiredKeys: [] });
    fc.assert(
      fc.property(
        fc.array(shift, { maxLength: 3 }),
        fc.constantFrom(...places),
        fc.constantFrom(...COMMUTE_MODES),
        (shifts, place, mode) => {
          const work = at(place, ...shifts);
          const row = workCommuteRow(source, places, work, mode);
          const pairs = places.map((home) => workCommute(estimator, home, work, mode));
          expect([...row.minutes]).toEqual(pairs.map(({ minutes }) => minutes));
          expect([...row.low]).toEqual(pairs.map(({ low }) => low));
        },
      ),
    );
  });
});
