import type { IndexState } from './index-state.js';
import { skillCountOf } from './profile-state.js';
import { PER_THOUSANDTH } from './row-score.js';
import { RECORD } from './row-records.js';
import type { TopK } from './top-k.js';
import type { VacancyQuery } from './vacancy-query.js';

/** Bounds are at most 100,000 thousandths; rows are kept by bound, in steps of this. */
const BUCKET_BITS = 8;
const BUCKETS = (100_000 >> BUCKET_BITS) + 1;
/** More than what a bound can lose by rounding. */
const SLACK = 0.01;

/**
 * The rows of one segment and one list, by the best that each can score: everything but the common
 * skills is worked out for all of them, and these only for rows that can still be among the best.
 */
export class Candidates {
  private rows = new Int32Array(0);
  private shares = new Int32Array(0);
  private bounds = new Int32Array(0);
  /** By row noted: the row noted before it in its bucket, plus 1. */
  private next = new Int32Array(0);
  private readonly heads = new Int32Array(BUCKETS);
  private size = 0;

  /** Takes the rows whose bits are set; word i stands for the 32 rows from `words[i] * 32` on. */
  gather(words: Int32Array, bits: Int32Array, count: number): void {
    let size = 0;
    if (this.rows.length < count * 32) this.grow(count * 32);
    const { rows } = this;
    for (let i = 0; i < count; i++) {
      const first = words[i]! * 32 + 31;
      for (let left = bits[i]!; left !== 0; left &= left - 1) {
        rows[size] = first - Math.clz32(left & -left);
        size += 1;
      }
    }
    this.size = size;
  }

  private grow(size: number): void {
    this.rows = new Int32Array(size);
    this.shares = new Int32Array(size);
    this.bounds = new Int32Array(size);
    this.next = new Int32Array(size);
  }

  /** @param earned by row of the segment, what its rarer skills earn; `mask` takes a row to its number there */
  bound(state: IndexState, query: VacancyQuery, earned: Int32Array, mask: number, floor: number) {
    const { rows, shares, bounds, next, heads, size } = this;
    const { records } = state.layout.records;
    const { steps, worthOfSteps, languageValues, weightLanguage, weightCommute } = query;
    const { values } = query.reach;
    const most = query.commonMost;
    const perEarned = query.skillTotal === 0 ? 0 : query.weightSkills / query.skillTotal;
    heads.fill(0);
    for (let i = 0; i < size; i++) {
      const row = rows[i]!;
      const at = row * RECORD;
      const [one, two, three] = [
        steps[records[at]!]!,
        steps[records[at + 1]!]!,
        steps[records[at + 2]!]!,
      ];
      const nearer = one < two ? one : two;
      const share =
        worthOfSteps[nearer < three ? nearer : three]! +
        weightLanguage * languageValues[records[at + 3]!]! +
        weightCommute * values[row]!;
      const bound =
        ((share + (earned[row & mask]! + most) * perEarned + SLACK) / PER_THOUSANDTH) | 0;
      if (bound < floor) continue;
      shares[i] = share;
      bounds[i] = bound;
      const bucket = bound >> BUCKET_BITS;
      next[i] = heads[bucket]!;
      heads[bucket] = i + 1;
    }
  }

  /** Offers the rows to the list, best bounds first, until nobody left can enter it. */
  offer(state: IndexState, query: VacancyQuery, earned: Int32Array, mask: number, top: TopK): void {
    const { rows, shares, bounds, next, heads } = this;
    const { weightSkills, skillTotal, common, commonMost } = query;
    for (let bucket = BUCKETS - 1; bucket >= 0; bucket--) {
      if (((bucket + 1) << BUCKET_BITS) <= top.floor) return;
      for (let i = heads[bucket]! - 1; i >= 0; i = next[i]! - 1) {
        if (bounds[i]! < top.floor) continue;
        const row = rows[i]!;
        let value = 0;
        if (skillTotal > 0) {
          const isSilent = skillCountOf(state.profiles, row) === 0;
          const rest = isSilent ? commonMost : common.earned(state.profiles, row);
          value = Math.floor((earned[row & mask]! + rest) / skillTotal);
        }
        const score = Math.floor((shares[i]! + weightSkills * value) / PER_THOUSANDTH);
        if (score >= top.floor) top.offer(row, score);
      }
    }
  }
}
