import fc from 'fast-check';
import { COMMUTE_MODES, type CommuteMode } from '../../../kernel/vocabulary.js';
import type { PlacePoint } from '../model.js';
import type { CommuteRows } from '../ports.js';
import { MODES, PlaceTable } from './place-table.js';

const place = (key: string): PlacePoint => ({ key, country: 'FR', lat: 48, lon: 7 });

/** Some whole minutes, different for every pair and mode. */
function minutesOf(home: PlacePoint, work: PlacePoint, mode: CommuteMode) {
  const [h, w] = [Number(home.key.slice(1)), Number(work.key.slice(1))];
  const low = 1 + ((h * 31 + w * 17 + COMMUTE_MODES.indexOf(mode) * 7) % 1_000);
  return { minutes: low + 1 + (h % 3), low };
}

const estimate = (home: PlacePoint, work: PlacePoint, mode: CommuteMode) => {
  const { minutes, low } = minutesOf(home, work, mode);
  return { minutes, low, high: minutes, crossing: null, estimator: 'test' };
};

const rowOf = (pairs: readonly { minutes: number; low: number }[]) => ({
  minutes: Uint16Array.from(pairs, ({ minutes }) => minutes),
  low: Uint16Array.from(pairs, ({ low }) => low),
});
const toWork: CommuteRows = (homes, work, mode) =>
  rowOf(homes.map((home) => minutesOf(home, work, mode)));
const bothWays: CommuteRows = Object.assign(
  (...[homes, work, mode]: Parameters<CommuteRows>) => toWork(homes, work, mode),
  {
    fromHome: (home: PlacePoint, works: readonly PlacePoint[], mode: CommuteMode) =>
      rowOf(works.map((work) => minutesOf(home, work, mode))),
  },
);

describe('the table of places', () => {
  it('holds every pair, however homes and workplaces come in and by whatever it is filled', () => {
    const step = fc.record({
      // Sometimes many homes at once, and more than a row has room to spare for.
      homes: fc.oneof(fc.nat(4), fc.constantFrom(20, 80)),
      works: fc.nat(3),
      prepareAll: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(undefined, toWork, bothWays),
        (steps, rows) => {
          const table = new PlaceTable(estimate, rows);
          let [homes, works] = [0, 0];
          for (const { homes: h, works: w, prepareAll } of steps) {
            for (let i = 0; i < h; i++) expect(table.home(place(`h${homes}`))).toBe(++homes);
            for (let i = 0; i < w; i++) expect(table.workplace(place(`w${works}`))).toBe(works++);
            const first = prepareAll ? 0 : Math.max(0, works - 1);
            for (let work = first; work < works; work++) expectRow(table, work, homes);
          }
          for (let work = 0; work < works; work++) expectRow(table, work, homes);
        },
      ),
    );
  });

  function expectRow(table: PlaceTable, work: number, homes: number): void {
    const row = table.prepare(work);
    const found = Array.from({ length: homes * MODES }, (_, i) => ({
      minutes: row.minutes[MODES + i],
      low: row.low[MODES + i],
    }));
    const expected = Array.from({ length: homes }, (_, home) =>
      COMMUTE_MODES.map((mode) => minutesOf(place(`h${home}`), place(`w${work}`), mode)),
    );
    expect(found).toEqual(expected.flat());
  }

  it('refuses minutes that are not whole, and asks again afterwards', () => {
    let minutes = 7.5;
    const table = new PlaceTable((home, work, mode) => ({
      ...estimate(home, work, mode),
      minutes,
      low: 7,
    }));
    table.home(place('h1'));
    table.workplace(place('w1'));
    expect(() => table.prepare(0)).toThrow(RangeError);
    minutes = 8;
    expect(table.prepare(0).minutes[MODES]).toBe(8);
  });
});
