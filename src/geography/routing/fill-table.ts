import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type CommuteTable } from '../domain/commute-table.js';
import { type Depart } from '../domain/commute.js';
import { type CommuteSource } from './commute-source.js';

/** Origins asked for at once, so that no answer grows large. */
const TOGETHER = 25;

/** Puts a source's minutes into a table, for the origins given, to every place of it. */
export async function fillTable(
  table: CommuteTable,
  source: CommuteSource,
  origins: readonly number[],
  mode: CommuteMode,
  depart: Depart,
): Promise<void> {
  const places = [...table.places];
  for (let start = 0; start < origins.length; start += TOGETHER) {
    const some = origins.slice(start, start + TOGETHER);
    const points = some.map((origin) => {
      const place = places[origin];
      if (place === undefined) throw new RangeError(`no place has the number ${origin}`);
      return place;
    });
    const rows = await source.estimates(points, places, mode, depart);
    rows.forEach((row, index) => {
      const origin = some[index];
      if (origin === undefined) return;
      table.put(origin, mode, depart, {
        minutes: Uint16Array.from(row, ({ minutes }) => minutes),
        low: Uint16Array.from(row, ({ low }) => low),
      });
    });
  }
}
