/** Indexes of the `count` highest positive scores, best first, ties by index. */
export function topIndexes(scores: Float32Array, count: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (score <= least) continue;
    let place = best.length;
    while (place > 0 && scores[best[place - 1]!]! < score) place -= 1;
    best.splice(place, 0, i);
    if (best.length > count) best.pop();
    if (best.length === count) least = scores[best[count - 1]!]!;
  }
  return best;
}
