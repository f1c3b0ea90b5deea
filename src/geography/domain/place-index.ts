import { type Country } from '../../kernel/countries.js';
import { foldName } from './fold.js';
import { type GazetteerRow } from './places.js';

/** Other names of a place, by its folded name. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/** A row with what is compared: its folded name and those of its aliases. */
export interface IndexedRow extends GazetteerRow {
  readonly folded: readonly [own: string, ...aliases: string[]];
}

/** Rows found by postal code and by name. */
export interface PlaceIndex {
  readonly rows: readonly IndexedRow[];
  byCode(country: Country, code: string): readonly IndexedRow[];
  byName(country: Country, folded: string): readonly IndexedRow[];
}

/**
 * Indexes sources of places, the most trusted first: a postal code that an earlier source knows
 * is not looked up in a later one, and populations are taken over from wherever they are known.
 */
export function indexPlaces(
  sources: readonly (readonly GazetteerRow[])[],
  aliases: Aliases,
): PlaceIndex {
  const populations = new Map<string, number>();
  for (const row of sources.flat()) {
    if (row.population > 0) populations.set(identity(row), row.population);
  }
  const byCode = new Map<string, IndexedRow[]>();
  const byName = new Map<string, IndexedRow[]>();
  const rows: IndexedRow[] = [];
  for (const source of sources) {
    const known = new Set(byCode.keys());
    for (const row of source) {
      const fresh = row.postalCodes.filter((code) => !known.has(`${row.country} ${code}`));
      if (fresh.length === 0) continue;
      const own = foldName(row.name);
      const indexed: IndexedRow = {
        ...row,
        postalCodes: fresh,
        population: row.population || (populations.get(identity(row)) ?? 0),
        folded: [own, ...(aliases.get(own) ?? [])],
      };
      rows.push(indexed);
      for (const code of fresh) push(byCode, `${row.country} ${code}`, indexed);
      for (const name of indexed.folded) push(byName, `${row.country} ${name}`, indexed);
    }
  }
  return {
    rows,
    byCode: (country, code) => byCode.get(`${country} ${code}`) ?? [],
    byName: (country, folded) => byName.get(`${country} ${folded}`) ?? [],
  };
}

/** The same town in two sources: country, name and area of the code. */
function identity(row: GazetteerRow): string {
  return `${row.country} ${row.postalCodes[0]?.slice(0, 2) ?? ''} ${foldName(row.name)}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
