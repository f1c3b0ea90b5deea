import { COMMUTE_MODES } from '../../src/kernel/vocabulary.js';
import type { CommuteSource } from '../../src/geography/routing/commute-source.js';

const STRASBOURG = { lat: 48.583, lon: 7.745 };
const KEHL = { lat: 48.573, lon: 7.815 };
const COLMAR = { lat: 48.08, lon: 7.356 };
const FREIBURG = { lat: 47.995, lon: 7.85 };

/** What everyone may rely on who asks for commutes, whoever answers. */
export function itKeepsTheCommuteContract(name: string, make: () => CommuteSource): void {
  describe(`${name} keeps the contract of a commute source`, () => {
    it.each(COMMUTE_MODES)('answers every pair by %s, in its place', async (mode) => {
      const origins = [STRASBOURG, KEHL, COLMAR];
      const destinations = [KEHL, FREIBURG];
      const answers = await make().estimates(origins, destinations, mode, 'off-peak');
      expect(answers.map((row) => row.length)).toEqual([2, 2, 2]);
      for (const estimate of answers.flat()) {
        expect(estimate.mode).toBe(mode);
        expect(Number.isInteger(estimate.minutes)).toBe(true);
        expect(estimate.low).toBeGreaterThanOrEqual(1);
        expect(estimate.low).toBeLessThanOrEqual(estimate.minutes);
        expect(estimate.minutes).toBeLessThanOrEqual(estimate.high);
        expect(estimate.estimator).not.toBe('');
      }
      const [strasbourgRow, kehlRow] = answers;
      expect(strasbourgRow?.[0]?.minutes).toBeLessThan(strasbourgRow?.[1]?.minutes ?? 0);
      expect(kehlRow?.[0]?.distanceKm).toBe(0);
    });

    it('names the crossing where the Rhine is crossed', async () => {
      const [row] = await make().estimates([STRASBOURG], [KEHL, COLMAR], 'car', 'off-peak');
      expect(row?.[0]?.crossing).toBe("Pont de l'Europe");
      expect(row?.[1]?.crossing).toBeNull();
    });

    it('takes longer in the rush', async () => {
      const source = make();
      const calm = await source.estimates([STRASBOURG], [FREIBURG], 'car', 'off-peak');
      const rush = await source.estimates([STRASBOURG], [FREIBURG], 'car', 'peak');
      expect(rush[0]?.[0]?.minutes).toBeGreaterThan(calm[0]?.[0]?.minutes ?? Infinity);
    });

    it('gives nothing for nothing', async () => {
      expect(await make().estimates([], [KEHL], 'car', 'off-peak')).toEqual([]);
      expect(await make().estimates([KEHL], [], 'car', 'off-peak')).toEqual([[]]);
    });
  });
}
