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
/**
 * Added to a whole number that is divided by way of a reciprocal and cut off: that is then exact, and quicker than a
 * division. What is divided has less than 32 bits.
 */
const HALF = 0.5;

/** Rows of one stretch and one list: gathered from the bits that the gates left, then scored. */
export class Candidates {
  /** By place among those gathered: the word's place in the stretch × 32 + the row's in the word. */
  private slots = new Int32Array(0);
  /** Rows that can be among the best and their scores; then where they lie here, the better ones first. */
  private rows = new Int32Array(0);
  private scores = new Int32Array(0);
  private order = new Int32Array(0);
  private readonly counts = new Int32Array((100_000 >> BUCKET_BITS) + 1);
  private size = 0;

  /** Forgets those gathered before; at most 32 times `words` follow. */
  clear(words: number): void {
    this.size = 0;
    const room = words << WORD_BITS;
    if (this.slots.length >= room) return;
    this.slots = new Int32Array(room);
    // One more, since a score is noted before it is compared with the floor.
    this.rows = new Int32Array(room + 1);
    this.scores = new Int32Array(room + 1);
    this.order = new Int32Array(room);
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
      const some = bits[i]! & ~relevant[i]!;
      const most = best[from + i]!;
      if (some === 0 || most < least3) continue;
      const enough =
        most >= least0 ? -1 : most >= least1 ? one[i]! : most >= least2 ? two[i]! : three[i]!;
      for (let left = some & enough; left !== 0; left &= left - 1) {
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
    start: number,
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
      const first = steps[records[at]!]!;
      const second = lesser(first, steps[records[at + 1]!]!);
      const third = lesser(second, steps[records[at + 2]!]!);
      const share =
        worthOfSteps[third]! +
        Math.imul(weightCommute, values[start + slot]!) +
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
      rows[found] = row;
      scores[found] = score;
      // 1, or 0 below the floor: without a branch, since where the scores lie is anyone's guess.
      const counted = 1 + ((score - floor) >> 31);
      counts[score >> BUCKET_BITS] = counts[score >> BUCKET_BITS]! + counted;
      found += counted;
    }
    return found;
  }

  /** Offers those that can be among the best K, the better buckets first. */
  private pick(found: number, top: TopK): void {
    const { rows, scores, counts, order } = this;
    const least = this.placeBest(top.k);
    let picked = 0;
    for (let i = 0; i < found; i++) {
      const bucket = scores[i]! >> BUCKET_BITS;
      if (bucket < least) continue;
      const place = counts[bucket]!;
      counts[bucket] = place + 1;
      order[place] = i;
      picked += 1;
    }
    for (let i = 0; i < picked; i++) top.offer(rows[order[i]!]!, scores[order[i]!]!);
  }

  /**
   * Turns the counts of the best buckets into the places of their first rows.
   * @returns the least bucket that is needed for `k` rows
   */
  private placeBest(k: number): number {
    const { counts } = this;
    let bucket = counts.length;
    let before = 0;
    while (before < k && bucket > 0) {
      bucket -= 1;
      const count = counts[bucket]!;
      counts[bucket] = before;
      before += count;
    }
    return bucket;
  }
}

/** Without a branch; both are small. */
function lesser(a: number, b: number): number {
  const over = b - a;
  return a + (over & (over >> 31));
}
