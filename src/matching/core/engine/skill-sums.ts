import type { Layout } from './layout.js';
import { termOf, type SkillPlan } from './skill-plan.js';

/** Skills that fit the stamps of one byte. */
export const MOST_SUMMED = 255;

/**
 * What each row of a segment earns by the rarer ones of the skills asked, summed up by going through
 * the postings of everything that gives credit for them.
 */
export class SkillSums {
  /** By row within the segment: weight × credit, added up. */
  earned = new Int32Array(0);
  /** The last skill that a row earned credit for, plus 1; the first credit is its best. */
  private stamps = new Uint8Array(0);

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
    if (this.earned.length >= size) {
      this.earned.fill(0);
      this.stamps.fill(0);
      return;
    }
    this.earned = new Int32Array(size);
    this.stamps = new Uint8Array(size);
  }

  private add(rows: Uint16Array, start: number, end: number, stamp: number, worth: number): void {
    const { earned, stamps } = this;
    for (let at = start; at < end; at++) {
      const row = rows[at]!;
      if (stamps[row] === stamp) continue;
      stamps[row] = stamp;
      earned[row] = earned[row]! + worth;
    }
  }
}
