import type { CreditList } from './credit-list.js';
import { NO_PLACES, type Stretch } from './stretches.js';

const WORD_BITS = 5;

/**
 * What each row of a stretch earns by the rarer ones of the skills asked. Rows out of reach have places of their
 * own, where their sums go unread: that is quicker than asking of each whether it counts.
 */
export class SkillSums {
  /** By place in the stretch and row of the word: weight × credit, added up. */
  sums = new Int32Array(0);
  /** By place in the stretch: a bit for each row that earns something. */
  earning = new Int32Array(0);
  private words = 0;

  /** Begins with nothing, for so many words. */
  clear(words: number): void {
    this.words = words + NO_PLACES;
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
    const best = worth.length - 1;
    let run = firstSegment * best;
    let at = run === 0 ? 0 : ends[run - 1]!;
    for (let segment = firstSegment; segment < endSegment; segment++) {
      const base = segment << (segmentBits - WORD_BITS);
      for (let code = best; code > 0; code--, run++) {
        const end = ends[run]!;
        if (at < end) this.addRun(rows, at, end, places, base, worth[code]!);
        at = end;
      }
    }
  }

  private addRun(
    rows: Uint16Array,
    start: number,
    end: number,
    places: Uint16Array,
    base: number,
    worth: number,
  ): void {
    const { sums, earning } = this;
    for (let at = start; at < end; at++) {
      const row = rows[at]!;
      const place = places[base + (row >>> WORD_BITS)]!;
      const slot = (place << WORD_BITS) | (row & 31);
      sums[slot] = sums[slot]! + worth;
      earning[place] = earning[place]! | (1 << (row & 31));
    }
  }
}
