import type { GateWords } from './gate-words.js';
import type { IndexState } from './index-state.js';
import type { LayoutQuery } from './layout-query.js';
import type { SearchCache } from './search-cache.js';
import type { SkillSums } from './skill-sums.js';
import { roomFor } from './wasm/room.js';

/** Bitmaps that the loops call `Known`, the last one being what they find. */
const BITMAPS = 5;

/** Who is scored first: whoever earns something by a rarer skill, is near in occupation, or leaves skills or occupations out. */
export class Relevance {
  /** A bit for each such row, word by word of a stretch. */
  bits = new Int32Array(0);
  private readonly known: Int32Array;

  constructor(private readonly cache: SearchCache) {
    this.known = cache.scratch.make(Int32Array, BITMAPS);
  }

  /**
   * Notes them, and the neutral value for rows that earn it whatever they have held.
   * @returns whether there are rows in a list that do not fit their record
   */
  find(
    state: IndexState,
    query: LayoutQuery,
    { gates, wordsAt, count }: GateWords,
    sums: SkillSums,
  ): boolean {
    const { scratch, memory } = this.cache;
    this.bits = roomFor(scratch, this.bits, count);
    const { silent, unemployed, odd } = this.cache.rows(state);
    const { known } = this;
    let at = 0;
    known[at++] = query.near.byteOffset;
    known[at++] = silent.byteOffset;
    known[at++] = unemployed.byteOffset;
    known[at++] = odd.byteOffset;
    known[at] = this.bits.byteOffset;
    const neutral = state.config.neutral.skills * query.skillTotal;
    const found = memory.loops.relate(
      gates.byteOffset,
      known.byteOffset,
      wordsAt,
      count,
      sums.earning,
      sums.sums,
      neutral,
      query.isHuge ? -1 : 0,
    );
    return found !== 0;
  }
}
