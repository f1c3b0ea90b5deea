import type { Layout } from './layout.js';
import { termOf, type SkillPlan } from './skill-plan.js';

/** What a row earns lies in the lower bits; above them the last skill it earned credit for, plus 1. */
const EARNED_BITS = 25;
export const EARNED = (1 << EARNED_BITS) - 1;
/** Skills that fit above the sum. */
export const MOST_SUMMED = 127;

/**
 * What each row of a segment earns by the rarer ones of the skills asked, summed up by going through
 * the postings of everything that gives credit for them.
 */
export class SkillSums {
  /** By row within the segment: weight × credit, added up, in the bits of {@link EARNED}. */
  sums = new Int32Array(0);
  /** A bit for each row of the segment that earns something. */
  earning = new Int32Array(0);

  accumulate(
    { postings, segmentBits }: Layout,
    segment: number,
    plans: readonly SkillPlan[],
    weights: readonly number[],
  ): void {
    this.clear(1 << segmentBits);
    const { starts, rows } = postings;
    const base = segment * (postings.terms + 1);
    for (let i = 0; i < plans.length; i++) {
      const { sources, credits } = plans[i]!;
      const weight = weights[i]!;
      for (let n = 0; n < sources.length; n++) {
        const term = termOf(postings, sources[n]!);
        if (term < 0) continue;
        const start = starts[base + term]!;
        this.add(rows, start, starts[base + term + 1]!, i + 1, weight * credits[n]!);
      }
    }
  }

  private clear(size: number): void {
    if (this.sums.length >= size) {
      this.sums.fill(0);
      this.earning.fill(0);
      return;
    }
    this.sums = new Int32Array(size);
    this.earning = new Int32Array(Math.ceil(size / 32));
  }

  /** Sources come with the best credit first, so only a row's first one for a skill counts. */
  private add(rows: Uint16Array, start: number, end: number, skill: number, worth: number): void {
    const { sums, earning } = this;
    for (let at = start; at < end; at++) {
      const row = rows[at]!;
      const before = sums[row]!;
      if (before >>> EARNED_BITS === skill) continue;
      sums[row] = (before & EARNED) + worth + (skill << EARNED_BITS);
      earning[row >>> 5] = earning[row >>> 5]! | (1 << (row & 31));
    }
  }
}
