import type { Arena } from './arena.js';
import type { IndexState } from './index-state.js';

/** Steps from which on an occupation says little: how many, and the most that such an occupation is worth. */
export interface FarSteps {
  readonly from: number;
  readonly most: number;
}

/** Occupations worth at least this part of a whole are near. */
const NEAR = 200;

/** Steps are near as long as any further ones can be worth {@link NEAR}. */
export function farSteps(bySteps: readonly number[]): FarSteps {
  let from = bySteps.length;
  while (from > 0 && bySteps[from - 1]! < NEAR) from--;
  return { from, most: Math.max(0, ...bySteps.slice(from)) };
}

/** A bit for each row laid out that lists skills and has held an occupation near the one that steps are counted from. */
export function nearRows(
  { layout }: IndexState,
  steps: Uint8Array,
  far: FarSteps,
  arena: Arena,
): Int32Array {
  const { postings, segmentBits, rows } = layout;
  const near = arena.make(Int32Array, Math.ceil(rows / 32));
  for (let term = postings.skills; term < postings.terms; term++) {
    if (steps[term - postings.skills + 1]! >= far.from) continue;
    for (let first = 0; first < rows; first += 1 << segmentBits) {
      const base = (first >>> segmentBits) * (postings.terms + 1) + term;
      const end = postings.starts[base + 1]!;
      for (let at = postings.starts[base]!; at < end; at++) {
        const row = first + postings.rows[at]!;
        near[row >>> 5] = near[row >>> 5]! | (1 << (row & 31));
      }
    }
  }
  return near;
}
