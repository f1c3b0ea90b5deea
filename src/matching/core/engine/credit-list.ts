import type { Layout } from './layout.js';
import { termOf, type SkillPlan } from './skill-plan.js';

/** Above a row's number in its segment: the code of its credit. */
export const CODE_SHIFT = 16;
export const ROW_IN_SEGMENT = 0xffff;

/** Everyone who earns credit for one skill, once each, with the best they have. */
export interface CreditList {
  /** Where each segment's entries start, and after the last one where they end. */
  readonly starts: Int32Array;
  /** Row within the segment | code of the credit << {@link CODE_SHIFT}, in no order. */
  readonly entries: Int32Array;
}

/** Makes credit lists, one after the other: what it notes of rows is cleared again after each. */
export class CreditLists {
  private seen = new Uint8Array(0);
  private entries = new Int32Array(0);

  /** @param codes by credit: its code, never 0 */
  make(layout: Layout, plan: SkillPlan, codes: ReadonlyMap<number, number>): CreditList {
    const { postings, segmentBits, rows } = layout;
    const segments = Math.ceil(rows / 2 ** segmentBits);
    if (this.seen.length < 1 << segmentBits) this.seen = new Uint8Array(1 << segmentBits);
    if (this.entries.length < plan.postings) this.entries = new Int32Array(plan.postings * 2);
    const starts = new Int32Array(segments + 1);
    let found = 0;
    for (let segment = 0; segment < segments; segment++) {
      const base = segment * (postings.terms + 1);
      for (let n = 0; n < plan.sources.length; n++) {
        const term = termOf(postings, plan.sources[n]!);
        if (term < 0) continue;
        const [start, end] = [postings.starts[base + term]!, postings.starts[base + term + 1]!];
        if (start < end)
          found = this.add(postings.rows, start, end, codes.get(plan.credits[n]!)!, found);
      }
      this.forget(starts[segment]!, found);
      starts[segment + 1] = found;
    }
    return { starts, entries: this.entries.slice(0, found) };
  }

  /** Sources come with the best credit first, so only a row's first one counts. */
  private add(rows: Uint16Array, start: number, end: number, code: number, found: number): number {
    const { seen, entries } = this;
    let next = found;
    for (let at = start; at < end; at++) {
      const row = rows[at]!;
      if (seen[row] !== 0) continue;
      seen[row] = 1;
      entries[next] = row | (code << CODE_SHIFT);
      next += 1;
    }
    return next;
  }

  private forget(from: number, to: number): void {
    const { seen, entries } = this;
    for (let at = from; at < to; at++) seen[entries[at]! & ROW_IN_SEGMENT] = 0;
  }
}
