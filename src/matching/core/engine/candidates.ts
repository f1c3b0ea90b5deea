import { MOST_COUNTED, type LayoutQuery } from './layout-query.js';
import type { CommonCounts } from './common-counts.js';
import type { GateWords } from './gate-words.js';
import type { IndexState } from './index-state.js';
import type { LanguageAsked } from './language-asked.js';
import type { Relevance } from './relevance.js';
import type { SearchCache } from './search-cache.js';
import type { SkillSums } from './skill-sums.js';
import type { Stretch } from './stretches.js';
import type { TopK } from './top-k.js';
import { PER_THOUSANDTH, SLACK } from './units.js';
import { addresses, roomFor } from './wasm/room.js';

const WORD_BITS = 5;
/** Scores, at most 100,000 thousandths, are counted in steps of so many bits. */
const BUCKET_BITS = 8;
/** Numbers that the loops call `Asked`, and addresses that they call `Scratch`. */
const ASKED = 15;
const SCRATCH = 4;
/** Numbers of a candidate: its row, its score, and two more. */
const CANDIDATE = 4;
/** Rows noted at once. */
const SPARE = 4;

/** Rows of one stretch and one list: gathered from the bits that the gates left, then scored. */
export class Candidates {
  /** By place among those gathered: the word's place in the stretch × 32 + the row's in the word. */
  private slots = new Int32Array(0);
  /** Rows and, one after, their scores; then where those lie here that can be among the best, the better ones first. */
  private found = new Int32Array(0);
  private order = new Int32Array(0);
  private readonly counts: Int32Array;
  private readonly asked: Int32Array;
  private readonly scratch: Int32Array;
  private size = 0;

  constructor(private readonly cache: SearchCache) {
    this.counts = cache.scratch.make(Int32Array, (100_000 >> BUCKET_BITS) + 1);
    this.asked = cache.scratch.make(Int32Array, ASKED);
    this.scratch = cache.scratch.make(Int32Array, SCRATCH);
  }

  /** Takes what a vacancy's scores are made of. */
  fill(state: IndexState, query: LayoutQuery): void {
    const { records, packed } = this.cache.rows(state);
    const { steps, worthOfSteps, language, commonCount, commonPacked, commonWorth } = query;
    const { levels, count, total, table } = language ?? NO_LANGUAGE;
    const { asked } = this;
    let at = 0;
    asked[at++] = records.byteOffset;
    asked[at++] = steps.byteOffset;
    asked[at++] = worthOfSteps.byteOffset;
    asked[at++] = levels.byteOffset;
    asked[at++] = count;
    asked[at++] = total;
    asked[at++] = packed.byteOffset;
    asked[at++] = state.config.neutral.language;
    asked[at++] = table.length === 0 ? 0 : table.byteOffset;
    asked[at++] = commonCount;
    asked[at++] = commonPacked.byteOffset;
    asked[at++] = commonWorth.byteOffset;
    asked[at++] = query.weightCommute;
    asked[at++] = query.weightLanguage;
    asked[at] = query.weightSkills;
  }

  /** Makes room for all rows of so many words. */
  makeRoom(words: number): void {
    const room = words << WORD_BITS;
    if (this.order.length >= room) return;
    const { scratch } = this.cache;
    // More, since rows are noted before it is asked whether they count.
    this.slots = roomFor(scratch, this.slots, room + SPARE);
    this.found = roomFor(scratch, this.found, (room + SPARE) * CANDIDATE);
    this.order = roomFor(scratch, this.order, room);
    this.scratch.set(addresses([this.slots, this.found, this.order, this.counts]));
  }

  /** Takes the rows about which something is known. */
  gatherRelevant(bits: Int32Array, { bits: relevant }: Relevance, count: number): void {
    this.size = this.cache.memory.loops.gatherRelevant(
      this.scratch.byteOffset,
      bits.byteOffset,
      relevant.byteOffset,
      count,
    );
  }

  /**
   * Takes those of the other rows in whose word some commute is worth enough for the common skills that they earn
   * credit for.
   */
  gatherOthers(
    bits: Int32Array,
    { bits: relevant }: Relevance,
    { from, to }: Stretch,
    query: LayoutQuery,
    { one, two, three }: CommonCounts,
    floor: number,
  ): void {
    const { best } = query.reachable;
    this.size = this.cache.memory.loops.gatherOthers(
      this.scratch.byteOffset,
      bits.byteOffset,
      relevant.byteOffset,
      to - from,
      best.byteOffset + from * best.BYTES_PER_ELEMENT,
      one.byteOffset,
      two.byteOffset,
      three.byteOffset,
      query.leastComfort(floor, 0),
      query.leastComfort(floor, 1),
      query.leastComfort(floor, 2),
      query.leastComfort(floor, MOST_COUNTED),
    );
  }

  /** Scores those gathered and offers the best of them to the list. */
  offer(
    query: LayoutQuery,
    { wordsAt }: GateWords,
    { from }: Stretch,
    { sums }: SkillSums,
    top: TopK,
  ): void {
    if (this.size === 0) return;
    const { loops } = this.cache.memory;
    const { found, order, scratch } = this;
    const count = loops.score(
      this.asked.byteOffset,
      scratch.byteOffset,
      this.size,
      wordsAt,
      firstOf(query.reachable.values, from),
      sums,
      query.skillTotal,
      top.floor,
      top.floor * PER_THOUSANDTH - query.mostOfCommon[MOST_COUNTED]! - SLACK,
    );
    const picked = loops.pick(scratch.byteOffset, count, top.k);
    for (let i = 0; i < picked; i++) {
      const at = order[i]! * CANDIDATE;
      top.offer(found[at]!, found[at + 1]!);
    }
  }
}

const NO_LANGUAGE: LanguageAsked = {
  levels: new Int32Array(0),
  count: 0,
  total: 0,
  table: new Uint16Array(0),
};

/** Where the values of a word's rows lie. */
const firstOf = (values: Uint16Array, position: number) =>
  values.byteOffset + (position << WORD_BITS) * values.BYTES_PER_ELEMENT;
