import { foldName } from './fold.js';
import { type IndexedRow } from './place-index.js';

export interface PlaceHit {
  readonly row: IndexedRow;
  /** The postal code that was asked for, when the query is one. */
  readonly code?: string;
  readonly rank: number;
}

const EXACT = 3;
const BEGINS = 2;
const WORD = 1;

/**
 * Places whose name (in any of its languages), or a word of it, begins with the query, or whose postal code does.
 * Exact names first, then beginnings, then words within; larger towns before smaller, then by name.
 */
export function searchPlaces(
  rows: readonly IndexedRow[],
  query: string,
  limit: number,
): readonly PlaceHit[] {
  const digits = /^\s*(?:(?:FR|DE|CH|F|D)[\s-]*)?(\d{2,5})\b/i.exec(query)?.[1];
  const hits = digits === undefined ? byName(rows, foldName(query)) : byCode(rows, digits);
  hits.sort(
    (a, b) =>
      b.rank - a.rank ||
      b.row.population - a.row.population ||
      (a.row.name < b.row.name ? -1 : a.row.name > b.row.name ? 1 : 0),
  );
  return withoutTwins(hits).slice(0, limit);
}

function byName(rows: readonly IndexedRow[], wanted: string): PlaceHit[] {
  if (wanted === '') return [];
  const hits: PlaceHit[] = [];
  for (const row of rows) {
    const rank = Math.max(...row.folded.map((name) => rankOf(name, wanted)));
    if (rank > 0) hits.push({ row, rank });
  }
  return hits;
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return EXACT;
  if (name.startsWith(wanted)) return BEGINS;
  return name.includes(` ${wanted}`) ? WORD : 0;
}

function byCode(rows: readonly IndexedRow[], digits: string): PlaceHit[] {
  return rows.flatMap((row) => {
    const code = row.postalCodes.find((known) => known.startsWith(digits));
    if (code === undefined) return [];
    return [{ row, code, rank: code === digits ? EXACT : BEGINS }];
  });
}

/** One line per town: a source with a row per postal code would otherwise list a city ten times. */
function withoutTwins(hits: readonly PlaceHit[]): PlaceHit[] {
  const seen = new Set<string>();
  return hits.filter(({ row, code }) => {
    const area = code ?? row.postalCodes[0]?.slice(0, 2) ?? '';
    const twin = `${row.country} ${area} ${row.folded[0]}`;
    if (seen.has(twin)) return false;
    seen.add(twin);
    return true;
  });
}
