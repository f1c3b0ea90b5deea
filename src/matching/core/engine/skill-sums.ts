import type { CreditList } from './posting-loops.js';
import type { SearchCache } from './search-cache.js';
import { NO_PLACES, type Stretch } from './stretches.js';
import { roomFor } from './wasm/room.js';

const WORD_BITS = 5;
/** Numbers that the loops call `Earning`. */
const EARNING = 8;

/**
 * What each row of a stretch earns by the rarer ones of the skills asked. Rows out of reach have places of their
 * own, where their sums go unread: that is quicker than asking of each whether it counts.
 */
export class SkillSums {
  private all = new Int32Array(0);
  private some = new Int32Array(0);

  private readonly adding: Int32Array;

  constructor(private readonly cache: SearchCache) {
    this.adding = cache.scratch.make(Int32Array, EARNING);
  }

  /** Where the sums lie, by place in the stretch and row of the word: weight × credit, added up. */
  get sums(): number {
    return this.all.byteOffset + NO_PLACES * 32 * this.all.BYTES_PER_ELEMENT;
  }

  /** Where bits lie for rows that earn something, by place in the stretch. */
  get earning(): number {
    return this.some.byteOffset + NO_PLACES * this.some.BYTES_PER_ELEMENT;
  }

  /** Begins with nothing, for so many words. */
  clear(words: number): void {
    const { scratch, memory } = this.cache;
    const places = words + NO_PLACES;
    this.all = roomFor(scratch, this.all, places << WORD_BITS);
    this.some = roomFor(scratch, this.some, places);
    memory.loops.clear(this.all.byteOffset, places << (WORD_BITS + 2));
    memory.loops.clear(this.some.byteOffset, places << 2);
  }

  /**
   * Adds what one skill is worth.
   * @param places by word of all rows: its place in its stretch
   * @param worth by code of a credit, up to the best there is
   */
  add(
    { rows, ends }: CreditList,
    { firstSegment, endSegment }: Stretch,
    places: Uint16Array,
    segmentBits: number,
    worth: Int32Array,
  ): void {
    const { adding } = this;
    adding[0] = rows.byteOffset;
    adding[1] = ends.byteOffset;
    adding[2] = worth.byteOffset;
    adding[3] = worth.length - 1;
    adding[4] = places.byteOffset;
    adding[5] = 1 << (segmentBits - WORD_BITS);
    adding[6] = this.all.byteOffset;
    adding[7] = this.some.byteOffset;
    this.cache.memory.loops.addSkill(adding.byteOffset, firstSegment, endSegment);
  }
}
