import { EVIDENCE, type Evidence } from './evidence-names.js';

/**
 * A small decision tree that asks the same question of every candidate at each level. The answers, read as a binary
 * number (first question first, 1 for "more than"), say which value is added to the score.
 */
export interface Tree {
  readonly asks: readonly (readonly [evidence: Evidence, moreThan: number])[];
  readonly values: readonly number[];
}

/** Adds up what each tree says of a candidate. */
export type Forest = (evidence: Float32Array) => number;

export function forest(trees: readonly Tree[]): Forest {
  const depth = trees[0]?.asks.length ?? 0;
  const asks = trees.flatMap((tree) => tree.asks);
  const which = Uint16Array.from(asks, ([name]) => EVIDENCE.indexOf(name));
  const least = Float32Array.from(asks, ([, moreThan]) => moreThan);
  const values = Float64Array.from(trees.flatMap((tree) => tree.values));
  return (evidence) => {
    let sum = 0;
    for (let tree = 0, at = 0; tree < trees.length; tree++) {
      let leaf = 0;
      for (let level = 0; level < depth; level++, at++) {
        leaf = 2 * leaf + (evidence[which[at]!]! > least[at]! ? 1 : 0);
      }
      sum += values[(tree << depth) + leaf]!;
    }
    return sum;
  };
}
