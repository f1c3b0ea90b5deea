import { AT, type Candidate } from './evidence-names.js';

/** Rank given to a candidate beyond those that a way of searching takes. */
const UNRANKED = 60;

/** Writes 1 for the first by the evidence at `by`, 1/2 for the second and so on, as far as `taken`. */
export function putRanks(
  found: readonly Candidate[],
  by: number,
  into: number,
  taken: number,
): void {
  const order = [...found].sort(
    (a, b) => b.evidence[by]! - a.evidence[by]! || a.concept - b.concept,
  );
  order.forEach(({ evidence }, rank) => {
    evidence[into] = 1 / (rank < taken ? rank + 1 : UNRANKED);
  });
}

/** How fast a neighbour counts less than the best candidate. */
const NEIGHBOUR_SCALE = 0.08;

/** Writes the share of all candidates' likeness that lies with the others of the same group. */
export function putNeighbours(found: readonly Candidate[], clusters: Uint32Array): void {
  const like = found.map(
    ({ evidence }) => (evidence[AT.senseCentroid]! + evidence[AT.trigrams]!) / 2,
  );
  const highest = Math.max(...like);
  const odds = like.map((value) => Math.exp((value - highest) / NEIGHBOUR_SCALE));
  const total = odds.reduce((sum, value) => sum + value, 0);
  const sums = new Map<number, number>();
  found.forEach(({ concept }, i) => {
    const cluster = clusters[concept]!;
    sums.set(cluster, (sums.get(cluster) ?? 0) + odds[i]!);
  });
  found.forEach(({ concept, evidence }, i) => {
    evidence[AT.neighbours] = (sums.get(clusters[concept]!)! - odds[i]!) / total;
  });
}
