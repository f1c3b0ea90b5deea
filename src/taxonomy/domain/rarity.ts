import type { ConceptRecord } from './concept.js';

/** Lowest value: a skill asked for by nearly every occupation still counts a little. */
const FLOOR = 0.1;
const THOUSANDTHS = 1000;

/**
 * How telling each skill is, 0.1…1, from the number of occupations that relate to it:
 * the inverse document frequency, divided by its highest value, in thousandths.
 * `version` changes whenever a value would, so that a stored score can name what it was made with.
 */
export interface RarityTable {
  readonly version: string;
  readonly values: ReadonlyMap<string, number>;
  /** For a skill the relations say nothing about: the median of the others. */
  readonly unknown: number;
}

export function makeRarityTable(concepts: Iterable<ConceptRecord>): RarityTable {
  const counts = new Map<string, number>();
  let occupations = 0;
  for (const concept of concepts) {
    if (concept.kind !== 'occupation' || concept.group || concept.withdrawn) continue;
    occupations += 1;
    for (const { uri } of concept.skills) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  }
  const highest = Math.log(occupations + 1) - Math.log(2);
  const values = new Map<string, number>();
  for (const [uri, count] of [...counts].sort(byUri)) {
    const idf = Math.log(occupations + 1) - Math.log(count + 1);
    values.set(uri, round(highest > 0 ? Math.max(FLOOR, idf / highest) : 1));
  }
  return { version: versionOf(values), values, unknown: median([...values.values()]) };
}

const byUri = (a: readonly [string, unknown], b: readonly [string, unknown]) =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;

const round = (value: number) => Math.round(value * THOUSANDTHS) / THOUSANDTHS;

function median(values: number[]): number {
  if (values.length === 0) return 1;
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Two 32-bit FNV-1a hashes in hex: a name for the table, not a protection. */
function versionOf(values: ReadonlyMap<string, number>): string {
  let [left, right] = [0x811c9dc5, 0x1000193];
  for (const [uri, value] of values) {
    const line = `${uri}=${value};`;
    for (let i = 0; i < line.length; i++) {
      left = Math.imul(left ^ line.charCodeAt(i), 0x01000193);
      right = Math.imul(right ^ line.charCodeAt(i), 0x85ebca6b);
    }
  }
  const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0');
  return `r1-${hex(left)}${hex(right)}`;
}
