import type { TaxonomyView } from './taxonomy-view.js';
import { memory } from './remember.js';

const ISCO = 'http://data.europa.eu/esco/isco/C';

/** URI of an ISCO-08 group by its code of one to four digits. */
export const iscoGroupUri = (code: string): string => `${ISCO}${code}`;

/** An ISCO group lies under the group named by all but its last digit, whether the taxonomy lists that or not. */
function broaderOf(taxonomy: TaxonomyView, key: string): readonly string[] {
  const listed = taxonomy.broader(key);
  if (listed.length > 0 || !key.startsWith(ISCO)) return listed;
  const code = key.slice(ISCO.length);
  return code.length > 1 ? [iscoGroupUri(code.slice(0, -1))] : [];
}

const lineages = memory(
  (_taxonomy: TaxonomyView) => new Map<string, ReadonlyMap<string, number>>(),
);

/**
 * A concept and everything above it in the ESCO/ISCO tree, with the least number of steps up to it
 * (0 for the concept itself). A key the taxonomy does not know has only itself.
 */
export function lineage(taxonomy: TaxonomyView, key: string): ReadonlyMap<string, number> {
  const known = lineages(taxonomy);
  const before = known.get(key);
  if (before !== undefined) return before;
  const steps = new Map<string, number>([[key, 0]]);
  // A Map is walked in order of insertion, entries added on the way included: breadth first.
  for (const [concept, depth] of steps) {
    for (const above of broaderOf(taxonomy, concept)) {
      if (!steps.has(above)) steps.set(above, depth + 1);
    }
  }
  known.set(key, steps);
  return steps;
}

/** Steps between two concepts over their nearest common ancestor; undefined when they share none. */
export function stepsBetween(taxonomy: TaxonomyView, a: string, b: string): number | undefined {
  if (a === b) return 0;
  const [up, down] = [lineage(taxonomy, a), lineage(taxonomy, b)];
  let least: number | undefined;
  for (const [concept, depth] of up) {
    const other = down.get(concept);
    if (other !== undefined && (least === undefined || depth + other < least)) {
      least = depth + other;
    }
  }
  return least;
}
