import type { Arena } from './arena.js';
import { creditsOf } from './credits.js';
import type { IndexState } from './index-state.js';
import { farSteps } from './far-steps.js';
import type { RowCopies } from './row-copies.js';
import type { SkillPlan } from './skill-plan.js';
import { roomFor } from './wasm/room.js';
import type { WasmMemory } from './wasm/wasm-memory.js';

/** Everyone who earns credit for one skill, once each, with the best they have. */
export interface CreditList {
  /** Rows within their segment: segment by segment, in each by credit, best first. */
  readonly rows: Uint16Array;
  /** Where the rows of each segment's credits end: as many in a row as there are credits besides none. */
  readonly ends: Int32Array;
}

/** The best credit of every row laid out for a common skill. */
export interface CommonCredit {
  /** Row r has its code in byte r / 2, odd rows in the upper half. */
  readonly packed: Uint8Array;
  /** A bit for each row that earns any credit at all. */
  readonly earning: Int32Array;
}

/** Numbers that the loops call `Postings`. */
const POSTINGS = 10;

/** What is worked out by going through postings. */
export class PostingLoops {
  private readonly postings: Int32Array;
  private marks = new Uint8Array(0);
  private plan = new Int32Array(0);
  private codes = new Uint8Array(0);
  private rows = new Uint16Array(0);

  constructor(
    private readonly memory: WasmMemory,
    private readonly scratch: Arena,
  ) {
    this.postings = scratch.make(Int32Array, POSTINGS);
  }

  /** Everyone who earns credit by a plan. */
  list(state: IndexState, copies: RowCopies, plan: SkillPlan, arena: Arena): CreditList {
    const best = creditsOf(state.config).length - 1;
    const { rows: all, segmentBits } = state.layout;
    const ends = arena.make(Int32Array, Math.ceil(all / 2 ** segmentBits) * best);
    // One more, since a row is noted before it is asked whether it counts.
    const rows = (this.rows = roomFor(this.scratch, this.rows, plan.postings + 1));
    const postings = this.open(state, copies, plan);
    const found = this.memory.loops.listCredits(postings, best, rows.byteOffset, ends.byteOffset);
    return { rows: arena.keep(rows.subarray(0, found)), ends };
  }

  /** Everyone's best credit by a plan. */
  pack(state: IndexState, copies: RowCopies, plan: SkillPlan, arena: Arena): CommonCredit {
    const words = Math.ceil(state.layout.rows / 32);
    const packed = arena.make(Uint8Array, words * 16);
    const earning = arena.make(Int32Array, words);
    const postings = this.open(state, copies, plan);
    this.memory.loops.packCredits(postings, packed.byteOffset, earning.byteOffset);
    return { packed, earning };
  }

  /**
   * A bit for each row laid out that lists skills and has held an occupation near the one that steps are counted from.
   * @param steps by occupation held
   */
  near(state: IndexState, copies: RowCopies, steps: Uint8Array, arena: Arena): Int32Array {
    const { layout, config } = state;
    const near = arena.make(Int32Array, Math.ceil(layout.rows / 32));
    const { from } = farSteps(config);
    const postings = this.open(state, copies, NO_PLAN);
    const { skills } = layout.postings;
    this.memory.loops.markNear(postings, skills, steps.byteOffset, from, near.byteOffset);
    return near;
  }

  /** @returns where the loops find what they need */
  private open({ layout }: IndexState, copies: RowCopies, plan: SkillPlan): number {
    const { postings, segmentBits, rows } = layout;
    const { scratch } = this;
    this.marks = roomFor(scratch, this.marks, Math.min(1 << segmentBits, rows + 31));
    this.plan = roomFor(scratch, this.plan, plan.terms.length);
    this.codes = roomFor(scratch, this.codes, plan.codes.length);
    this.plan.set(plan.terms);
    this.codes.set(plan.codes);
    const open = this.postings;
    let at = 0;
    open[at++] = copies.postingStarts.byteOffset;
    open[at++] = copies.postingRows.byteOffset;
    open[at++] = postings.terms;
    open[at++] = Math.ceil(rows / 2 ** segmentBits);
    open[at++] = segmentBits;
    open[at++] = rows;
    open[at++] = this.plan.byteOffset;
    open[at++] = this.codes.byteOffset;
    open[at++] = plan.terms.length;
    open[at] = this.marks.byteOffset;
    return open.byteOffset;
  }
}

const NO_PLAN: SkillPlan = { terms: new Int32Array(0), codes: new Uint8Array(0), postings: 0 };
