import { CODES } from './common-credits.js';
import type { IndexState } from './index-state.js';
import type { LayoutQuery } from './layout-query.js';
import type { Reach } from './reach.js';
import { RECORD } from './row-records.js';
import { EARNED } from './skill-sums.js';
import type { TopK } from './top-k.js';
import { PER_THOUSANDTH, SLACK } from './units.js';

/** Scores, at most 100,000 thousandths, are counted in steps of so many bits. */
const BUCKET_BITS = 7;

/** Rows of one segment and one list: gathered from the bits that the gates left, then scored. */
export class Candidates {
  private rows = new Int32Array(0);
  /** By row gathered: weights × values, and what it earns by skills. */
  private shares = new Int32Array(0);
  private earned = new Int32Array(0);
  private readonly counts = new Int32Array((100_000 >> BUCKET_BITS) + 1);
  private size = 0;

  /** Forgets those gathered before; at most 32 times `words` follow. */
  clear(words: number): void {
    this.size = 0;
    if (this.rows.length >= words * 32) return;
    this.rows = new Int32Array(words * 32);
    this.shares = new Int32Array(words * 32);
    this.earned = new Int32Array(words * 32);
  }

  /** Takes the rows of some words about which something is known, `relevant` by word of the segment. */
  gatherRelevant(words: Int32Array, bits: Int32Array, count: number, relevant: Int32Array): void {
    const { rows } = this;
    let size = this.size;
    for (let i = 0; i < count; i++) {
      const first = words[i]! * 32 + 31;
      for (let left = bits[i]! & relevant[i]!; left !== 0; left &= left - 1) {
        rows[size] = first - Math.clz32(left & -left);
        size += 1;
      }
    }
    this.size = size;
  }

  /** Takes those of the other rows whose commute is worth at least `least`, the best of each word looked at first. */
  gatherOthers(
    words: Int32Array,
    bits: Int32Array,
    count: number,
    relevant: Int32Array,
    { best, values }: Reach,
    least: number,
  ): void {
    const { rows } = this;
    let size = this.size;
    for (let i = 0; i < count; i++) {
      if (best[words[i]!]! < least) continue;
      const first = words[i]! * 32 + 31;
      for (let left = bits[i]! & ~relevant[i]!; left !== 0; left &= left - 1) {
        const row = first - Math.clz32(left & -left);
        if (values[row]! < least) continue;
        rows[size] = row;
        size += 1;
      }
    }
    this.size = size;
  }

  /**
   * Offers them to the list. They are taken step by step, many rows at each: what a row's score is made
   * of lies anywhere in memory, and a processor that sees many independent reads ahead waits for them
   * together. What tells most is added up first, and rows that are then out are dropped.
   * @param sums by row of the segment, what its rarer skills earn; `mask` takes a row to its number there
   */
  offer(state: IndexState, query: LayoutQuery, sums: Int32Array, mask: number, top: TopK): void {
    if (this.size === 0) return;
    this.addUp(state, query, sums, mask);
    this.drop(query, top.floor);
    for (let c = 0; c < query.common.length; c++) this.addCommon(query, c);
    this.finish(state, query, top);
  }

  /** Occupation, commute and rarer skills. */
  private addUp({ layout }: IndexState, query: LayoutQuery, sums: Int32Array, mask: number): void {
    const { rows, shares, earned, size } = this;
    const { records } = layout.records;
    const { steps, worthOfSteps, weightCommute } = query;
    const { values } = query.reachable;
    for (let i = 0; i < size; i++) {
      const row = rows[i]!;
      const at = row * RECORD;
      let least = steps[records[at]!]!;
      const second = steps[records[at + 1]!]!;
      const third = steps[records[at + 2]!]!;
      if (second < least) least = second;
      if (third < least) least = third;
      shares[i] = worthOfSteps[least]! + Math.imul(weightCommute, values[row]!);
      earned[i] = sums[row & mask]! & EARNED;
    }
  }

  /** Drops the rows that cannot score `floor` with the most that is still to come. */
  private drop({ weightSkills, skillTotal, mostOfRest }: LayoutQuery, floor: number): void {
    const { rows, shares, earned, size } = this;
    const perEarned = skillTotal === 0 ? 0 : weightSkills / skillTotal;
    const hurdle = floor * PER_THOUSANDTH - mostOfRest - SLACK;
    let left = 0;
    for (let i = 0; i < size; i++) {
      if (shares[i]! + earned[i]! * perEarned < hurdle) continue;
      rows[left] = rows[i]!;
      shares[left] = shares[i]!;
      earned[left] = earned[i]!;
      left += 1;
    }
    this.size = left;
  }

  private addCommon({ common, commonWorth }: LayoutQuery, c: number): void {
    const { rows, earned, size } = this;
    const packed = common[c]!;
    const first = c * CODES;
    for (let i = 0; i < size; i++) {
      const row = rows[i]!;
      const code = (packed[row >>> 1]! >>> ((row & 1) << 2)) & (CODES - 1);
      earned[i] = earned[i]! + commonWorth[first + code]!;
    }
  }

  private finish({ layout }: IndexState, query: LayoutQuery, top: TopK): void {
    const { rows, shares, earned, size } = this;
    const { records } = layout.records;
    const { languageValues, weightLanguage, weightSkills, skillTotal } = query;
    for (let i = 0; i < size; i++) {
      const language = languageValues[records[rows[i]! * RECORD + RECORD - 1]!]!;
      const skills = skillTotal === 0 ? 0 : Math.floor(earned[i]! / skillTotal);
      const share =
        shares[i]! + Math.imul(weightLanguage, language) + Math.imul(weightSkills, skills);
      shares[i] = Math.floor(share / PER_THOUSANDTH);
    }
    const least = size > top.k ? this.leastOfBest(top.k) : -1;
    for (let i = 0; i < size; i++) {
      const score = shares[i]!;
      if (score >= least && score >= top.floor) top.offer(rows[i]!, score);
    }
  }

  /** A score that at least `k` rows have, and not many more: found by counting, so that few need sorting. */
  private leastOfBest(k: number): number {
    const { shares, counts, size } = this;
    counts.fill(0);
    for (let i = 0; i < size; i++) {
      const bucket = shares[i]! >> BUCKET_BITS;
      counts[bucket] = counts[bucket]! + 1;
    }
    let bucket = counts.length;
    for (let left = k; left > 0 && bucket > 0; left -= counts[bucket]!) bucket -= 1;
    return bucket << BUCKET_BITS;
  }
}
