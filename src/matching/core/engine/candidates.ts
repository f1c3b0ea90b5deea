import { CODES } from './credits.js';
import type { IndexState } from './index-state.js';
import type { CommonCounts } from './common-counts.js';
import { MOST_COUNTED, type LayoutQuery } from './layout-query.js';
import { RECORD } from './row-records.js';
import { NO_PLACES, type Stretch } from './stretches.js';
import type { TopK } from './top-k.js';
import { PER_THOUSANDTH, SLACK } from './units.js';

const WORD_BITS = 5;
/** Scores, at most 100,000 thousandths, are counted in steps of so many bits. */
const BUCKET_BITS = 7;
/** More than there are rows that a search gathers, so that a score and a place make one whole number. */
const PLACES = 2 ** 32;
/**
 * Added to a whole number that is divided by way of a reciprocal and cut off: that is then exact, and quicker than a
 * division. What is divided has less than 32 bits.
 */
const HALF = 0.5;

/** Rows of one stretch and one list: gathered from the bits that the gates left, then scored. */
export class Candidates {
  /** By place among those gathered: the word's place in the stretch × 32 + the row's in the word. */
  private slots = new Int32Array(0);
  /** By place among those that can be among the best: row and score, and what they are sorted by. */
  private rows = new Int32Array(0);
  private scores = new Int32Array(0);
  private keys = new Float64Array(0);
  private readonly counts = new Int32Array((100_000 >> BUCKET_BITS) + 1);
  private size = 0;

  /** Forgets those gathered before; at most 32 times `words` follow. */
  clear(words: number): void {
    this.size = 0;
    const room = words << WORD_BITS;
    if (this.slots.length >= room) return;
    this.slots = new Int32Array(room);
    this.rows = new Int32Array(room);
    this.scores = new Int32Array(room);
    this.keys = new Float64Array(room);
  }

  /** Takes the rows about which something is known, `relevant` by word of the stretch. */
  gatherRelevant(bits: Int32Array, relevant: Int32Array, count: number): void {
    const { slots } = this;
    let { size } = this;
    for (let i = 0; i < count; i++) {
      const last = (i << WORD_BITS) | 31;
      for (let left = bits[i]! & relevant[i]!; left !== 0; left &= left - 1) {
        slots[size] = last - Math.clz32(left & -left);
        size += 1;
      }
    }
    this.size = size;
  }

  /**
   * Takes those of the other rows whose commute is worth enough for the common skills that they earn credit
   * for; the best of each word is looked at first.
   */
  gatherOthers(
    bits: Int32Array,
    relevant: Int32Array,
    { from, to }: Stretch,
    query: LayoutQuery,
    { one, two, three }: CommonCounts,
    floor: number,
  ): void {
    const { slots } = this;
    const { best, values } = query.reachable;
    const [least0, least1, least2, least3] = [0, 1, 2, MOST_COUNTED].map((common) =>
      query.leastComfort(floor, common),
    ) as [number, number, number, number];
    let { size } = this;
    const first = from << WORD_BITS;
    for (let i = 0; i < to - from; i++) {
      const most = best[from + i]!;
      if (most < least3) continue;
      const enough =
        most >= least0 ? -1 : most >= least1 ? one[i]! : most >= least2 ? two[i]! : three[i]!;
      for (let left = bits[i]! & ~relevant[i]! & enough; left !== 0; left &= left - 1) {
        const bit = left & -left;
        const slot = ((i << WORD_BITS) | 31) - Math.clz32(bit);
        const least =
          (three[i]! & bit) !== 0
            ? least3
            : (two[i]! & bit) !== 0
              ? least2
              : (one[i]! & bit) !== 0
                ? least1
                : least0;
        if (values[first + slot]! < least) continue;
        slots[size] = slot;
        size += 1;
      }
    }
    this.size = size;
  }

  /**
   * Scores those gathered and offers the best of them to the list.
   * @param words of the stretch
   * @param sums what rarer skills earn, by slot, after the places out of reach
   */
  offer(
    state: IndexState,
    query: LayoutQuery,
    words: Int32Array,
    { from }: Stretch,
    sums: Int32Array,
    top: TopK,
  ): void {
    if (this.size === 0) return;
    this.counts.fill(0);
    const found = this.score(state, query, words, from << WORD_BITS, sums, top.floor);
    this.pick(found, top);
  }

  /**
   * Adds up the scores, exactly as the core's terms do; who cannot reach the floor with all common skills is
   * dropped before these are looked up.
   * @returns how many are left
   */
  private score(
    { layout: { records: statements } }: IndexState,
    query: LayoutQuery,
    words: Int32Array,
    first: number,
    sums: Int32Array,
    floor: number,
  ): number {
    const { slots, rows, scores, counts, size } = this;
    const { records } = statements;
    const { steps, worthOfSteps, languageValues } = query;
    const { weightCommute, weightLanguage, weightSkills, skillTotal } = query;
    const { commonCount, commonPacked, commonStarts, commonWorth } = query;
    const { values } = query.reachable;
    const perSkillTotal = skillTotal === 0 ? 0 : 1 / skillTotal;
    const perEarned = weightSkills * perSkillTotal;
    const hurdle = floor * PER_THOUSANDTH - query.mostOfCommon[MOST_COUNTED]! - SLACK;
    let found = 0;
    for (let i = 0; i < size; i++) {
      const slot = slots[i]!;
      const row = (words[slot >>> WORD_BITS]! << WORD_BITS) | (slot & 31);
      const at = row * RECORD;
      let least = steps[records[at]!]!;
      const second = steps[records[at + 1]!]!;
      const third = steps[records[at + 2]!]!;
      if (second < least) least = second;
      if (third < least) least = third;
      const share =
        worthOfSteps[least]! +
        Math.imul(weightCommute, values[first + slot]!) +
        Math.imul(weightLanguage, languageValues[records[at + RECORD - 1]!]!);
      let earned = sums[slot + NO_PLACES * 32]!;
      if (share + earned * perEarned < hurdle) continue;
      const byte = row >>> 1;
      const shift = (row & 1) << 2;
      for (let c = 0; c < commonCount; c++) {
        const code = (commonPacked[commonStarts[c]! + byte]! >>> shift) & (CODES - 1);
        earned += commonWorth[c * CODES + code]!;
      }
      const skills = ((earned + HALF) * perSkillTotal) | 0;
      const score = ((share + Math.imul(weightSkills, skills) + HALF) * (1 / PER_THOUSANDTH)) | 0;
      if (score < floor) continue;
      rows[found] = row;
      scores[found] = score;
      counts[score >> BUCKET_BITS] = counts[score >> BUCKET_BITS]! + 1;
      found += 1;
    }
    return found;
  }

  /** Offers those that can be among the best K, best first. */
  private pick(found: number, top: TopK): void {
    const { rows, scores, keys } = this;
    const least = found > top.k ? this.leastOfBest(top.k) : 0;
    let picked = 0;
    for (let i = 0; i < found; i++) {
      if (scores[i]! < least) continue;
      keys[picked] = i - scores[i]! * PLACES;
      picked += 1;
    }
    const sorted = keys.subarray(0, picked).sort();
    for (let i = 0; i < picked; i++) {
      const key = sorted[i]!;
      const place = key - Math.floor(key / PLACES) * PLACES;
      top.offer(rows[place]!, scores[place]!);
    }
  }

  /** A score that at least `k` rows have, and not many more: found by counting, so that few need sorting. */
  private leastOfBest(k: number): number {
    const { counts } = this;
    let bucket = counts.length;
    for (let left = k; left > 0 && bucket > 0; left -= counts[bucket]!) bucket -= 1;
    return bucket << BUCKET_BITS;
  }
}
