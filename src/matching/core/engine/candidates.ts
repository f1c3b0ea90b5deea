import { CODES } from './common-credits.js';
import type { IndexState } from './index-state.js';
import { PER_THOUSANDTH } from './row-score.js';
import { RECORD } from './row-records.js';
import type { TopK } from './top-k.js';
import type { VacancyQuery } from './vacancy-query.js';

/** More than what a sum can lose by rounding. */
const SLACK = 0.01;

/** The rows of one segment and one list: gathered from the bits that the gates left, then scored. */
export class Candidates {
  private rows = new Int32Array(0);
  private size = 0;

  /** Takes the rows whose bits are set; word i stands for the 32 rows from `words[i] * 32` on. */
  gather(words: Int32Array, bits: Int32Array, count: number): void {
    let size = 0;
    if (this.rows.length < count * 32) this.rows = new Int32Array(count * 32);
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

  /**
   * Offers them to the list. What tells most, and is at hand, is added up first: most rows are then out,
   * whatever else they could score.
   * @param earned by row of the segment, what its rarer skills earn; `mask` takes a row to its number there
   */
  offer(state: IndexState, query: VacancyQuery, earned: Int32Array, mask: number, top: TopK): void {
    const { rows, size } = this;
    const { records } = state.layout.records;
    const { steps, worthOfSteps, languageValues, weightLanguage, weightCommute } = query;
    const { weightSkills, skillTotal, common, commonWorth, mostOfRest } = query;
    const { values } = query.reach;
    const commons = common.length;
    const perEarned = skillTotal === 0 ? 0 : weightSkills / skillTotal;
    const rest = mostOfRest + SLACK;
    let hurdle = top.floor * PER_THOUSANDTH - rest;
    for (let i = 0; i < size; i++) {
      const row = rows[i]!;
      const at = row * RECORD;
      let least = steps[records[at]!]!;
      const second = steps[records[at + 1]!]!;
      const third = steps[records[at + 2]!]!;
      if (second < least) least = second;
      if (third < least) least = third;
      let shares = worthOfSteps[least]! + Math.imul(weightCommute, values[row]!);
      let sum = earned[row & mask]!;
      if (shares + sum * perEarned < hurdle) continue;
      shares += Math.imul(weightLanguage, languageValues[records[at + 3]!]!);
      const half = (row & 1) << 2;
      for (let c = 0; c < commons; c++) {
        const code = (common[c]![row >>> 1]! >>> half) & (CODES - 1);
        sum += commonWorth[c * CODES + code]!;
      }
      const skills = skillTotal === 0 ? 0 : Math.floor(sum / skillTotal);
      const score = Math.floor((shares + Math.imul(weightSkills, skills)) / PER_THOUSANDTH);
      if (score < top.floor) continue;
      top.offer(row, score);
      hurdle = top.floor * PER_THOUSANDTH - rest;
    }
  }
}
