import { CODE_SHIFT, ROW_IN_SEGMENT, type CreditList } from './credit-list.js';
import type { Stretch } from './stretches.js';

const WORD_BITS = 5;

/**
 * What each row of a stretch earns by the rarer ones of the skills asked. Rows out of reach lie in the word
 * numbered 0, where their sums go unread: that is quicker than asking of each whether it counts.
 */
export class SkillSums {
  /** By place in the stretch, from 1, and row of the word: weight × credit, added up. */
  sums = new Int32Array(0);
  /** By place in the stretch, from 1: a bit for each row that earns something. */
  earning = new Int32Array(0);
  private words = 0;

  /** Begins with nothing, for so many words. */
  clear(words: number): void {
    this.words = words + 1;
    const size = this.words << WORD_BITS;
    if (this.sums.length < size) {
      this.sums = new Int32Array(size);
      this.earning = new Int32Array(this.words);
      return;
    }
    this.sums.fill(0, 0, size);
    this.earning.fill(0, 0, this.words);
  }

  /**
   * Adds what one skill is worth.
   * @param places by word of all rows: its place in its stretch, from 1; 0 where nobody is in reach
   * @param worth by code of a credit
   */
  add(
    { starts, entries }: CreditList,
    { firstSegment, endSegment }: Stretch,
    places: Uint16Array,
    segmentBits: number,
    worth: Int32Array,
  ): void {
    const { sums, earning } = this;
    for (let segment = firstSegment; segment < endSegment; segment++) {
      const base = segment << (segmentBits - WORD_BITS);
      const end = starts[segment + 1]!;
      for (let at = starts[segment]!; at < end; at++) {
        const entry = entries[at]!;
        const row = entry & ROW_IN_SEGMENT;
        const place = places[base + (row >>> WORD_BITS)]!;
        const slot = (place << WORD_BITS) | (row & 31);
        sums[slot] = sums[slot]! + worth[entry >>> CODE_SHIFT]!;
        earning[place] = earning[place]! | (1 << (row & 31));
      }
    }
  }
}
