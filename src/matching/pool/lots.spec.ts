import fc from 'fast-check';
import { randomWorld } from '../../../test/support/matching/random-world.js';
import type { IndexState } from '../core/engine/index-state.js';
import { MatchIndex } from '../core/index.js';
import { byWorkplace, lotsOf } from './lots.js';

function stateOf(seed: number, count: number): IndexState {
  const world = randomWorld(seed, { profiles: 1, vacancies: count });
  const index = new MatchIndex(world.context);
  for (const vacancy of world.vacancies) index.putVacancy(vacancy);
  return index.state;
}

const rowsIn = ({ vacancies }: IndexState) => Array.from({ length: vacancies.rows }, (_, i) => i);
const worlds = fc.tuple(
  fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  fc.integer({ min: 0, max: 1500 }),
);

describe('lots of vacancies', () => {
  it('hold every row once, workplace by workplace, whatever order the rows came in', () => {
    fc.assert(
      fc.property(worlds, ([seed, count]) => {
        const state = stateOf(seed, count);
        const rows = rowsIn(state);
        const ordered = byWorkplace(state, rows);
        expect([...byWorkplace(state, rows.reverse())]).toEqual([...ordered]);
        expect([...lotsOf(state, ordered)].flatMap((lot) => [...lot])).toEqual([...ordered]);
      }),
      { numRuns: 30 },
    );
  });

  it('are neither empty nor large, and divide a workplace only where the lot is full', () => {
    fc.assert(
      fc.property(worlds, ([seed, count]) => {
        const state = stateOf(seed, count);
        const { workplace } = state.vacancies;
        const lots = [...lotsOf(state, byWorkplace(state, rowsIn(state)))];
        lots.forEach((lot, i) => {
          expect(lot.length).toBeGreaterThan(0);
          expect(lot.length).toBeLessThanOrEqual(64);
          const last = workplace[lot.at(-1) ?? -1];
          const isDivided = workplace[lots[i + 1]?.[0] ?? -1] === last;
          if (isDivided) expect(lot.length).toBe(64);
        });
      }),
      { numRuns: 30 },
    );
  });
});
