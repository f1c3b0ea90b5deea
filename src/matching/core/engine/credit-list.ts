import type { Arena } from './arena.js';
import { creditsOf } from './credits.js';
import type { IndexState } from './index-state.js';
import type { SkillPlan } from './skill-plan.js';

/** Everyone who earns credit for one skill, once each, with the best they have. */
export interface CreditList {
  /** Rows within their segment: segment by segment, in each by credit, best first. */
  readonly rows: Uint16Array;
  /** Where the rows of each segment's credits end: as many in a row as there are credits besides none. */
  readonly ends: Int32Array;
}

/** So many lists can be made before what was noted of rows has to be forgotten. */
const STAMPS = 255;

/** Makes credit lists, one after the other. */
export class CreditLists {
  /** By row of the segment: the stamp of the last list that took it. */
  private seen = new Uint8Array(0);
  private stamp = 0;
  private rows = new Uint16Array(0);

  make({ layout, config }: IndexState, plan: SkillPlan, arena: Arena): CreditList {
    const { postings, segmentBits } = layout;
    const best = creditsOf(config).length - 1;
    const { terms, codes } = plan;
    const segments = Math.ceil(layout.rows / 2 ** segmentBits);
    this.makeRoom(1 << segmentBits, plan.postings);
    const ends = arena.make(Int32Array, segments * best);
    let [found, ended] = [0, 0];
    for (let segment = 0; segment < segments; segment++) {
      const base = segment * (postings.terms + 1);
      this.begin();
      let code = best;
      for (let n = 0; n < terms.length; n++) {
        for (; code > codes[n]!; code--) ends[ended++] = found;
        const at = base + terms[n]!;
        const [start, end] = [postings.starts[at]!, postings.starts[at + 1]!];
        if (start < end) found = this.add(postings.rows, start, end, found);
      }
      for (; code > 0; code--) ends[ended++] = found;
    }
    return { rows: arena.keep(this.rows.subarray(0, found)), ends };
  }

  private makeRoom(segment: number, postings: number): void {
    if (this.seen.length < segment) this.seen = new Uint8Array(segment);
    if (this.rows.length < postings) this.rows = new Uint16Array(postings * 2);
  }

  private begin(): void {
    if (this.stamp === STAMPS) {
      this.seen.fill(0);
      this.stamp = 0;
    }
    this.stamp += 1;
  }

  /** Terms come with the best credit first, so only a row's first one counts. */
  private add(postings: Uint16Array, start: number, end: number, found: number): number {
    const { seen, rows, stamp } = this;
    let next = found;
    for (let at = start; at < end; at++) {
      const row = postings[at]!;
      if (seen[row] === stamp) continue;
      seen[row] = stamp;
      rows[next] = row;
      next += 1;
    }
    return next;
  }
}
