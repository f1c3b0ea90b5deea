import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/paths.js';
import { loadCommuteData } from '../commute/load-estimator.js';
import { readBuiltInPlaces } from '../places/read-built-in.js';
import { kmBetween } from './plane.js';
import { Rhine } from './rhine.js';

const data = await loadCommuteData();
const rhine = new Rhine(data.course);
const POSTAL_CODES = join(projectRoot(), '..', 'shared', 'data', 'geo', 'postal_upper_rhine.txt');

/** The Palatinate and the Saarland lie left of the river, as does the old town of Konstanz. */
const LEFT_IN_GERMANY = /^(66|67|7672[5-9]|767[4-7]|768[2-9]|7846)/;
const RIGHT_IN_SWITZERLAND =
  /^(405[78]|412[56]|4005|4016|4019|402[01]|4091|82[0-3]|824[0-3]|826[0-3]|819[3-7]|8454|8455)/;

function expectedBank(country: string, code: string): 'left' | 'right' {
  if (country === 'FR') return 'left';
  if (country === 'DE') return LEFT_IN_GERMANY.test(code) ? 'left' : 'right';
  return RIGHT_IN_SWITZERLAND.test(code) ? 'right' : 'left';
}

describe('the course of the Rhine', () => {
  it('leaves every built-in place on its bank', async () => {
    const wrong = (await readBuiltInPlaces()).filter((place) => {
      const [code = ''] = place.postalCodes;
      return rhine.bankOf(place) !== expectedBank(place.country, code);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('runs under every crossing', () => {
    const off = data.crossings.filter((crossing) => {
      const near = Math.min(...data.course.map((point) => kmBetween(point, crossing)));
      return near > 2.5;
    });
    expect(off.map(({ name }) => name)).toEqual([]);
  });

  (existsSync(POSTAL_CODES) ? it : it.skip)(
    'agrees with GeoNames about nearly every village (skipped without the GeoNames file at hand)',
    () => {
      const rows = readFileSync(POSTAL_CODES, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split('\t'));
      const wrong = rows.filter((row) => {
        const point = { lat: Number(row[9]), lon: Number(row[10]) };
        return rhine.bankOf(point) !== expectedBank(row[0] ?? '', row[1] ?? '');
      });
      // Some codes have a bank of their own; the bound is a thousandth or two.
      expect(wrong.length).toBeLessThan(rows.length * 0.003);
    },
  );
});
