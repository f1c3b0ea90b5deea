import { CODES } from './common-credits.js';
import type { IndexState } from './index-state.js';
import { RECORD } from './row-records.js';
import { EARNED } from './skill-sums.js';
import type { TopK } from './top-k.js';
import { PER_THOUSANDTH, SLACK } from './units.js';
import type { VacancyQuery } from './vacancy-query.js';

/** Rows of one segment and one list: gathered from the bits that the gates left, then scored. */
export class Candidates {
  private rows = new Int32Array(0);
  private size = 0;

  /** Forgets those gathered before; at most 32 times `words` follow. */
  clear(words: number): void {
    this.size = 0;
    if (this.rows.length < words * 32) this.rows = new Int32Array(words * 32);
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

  /** Takes the other rows of the words in which someone near enough may still reach the hurdle. */
  gatherOthers(
    words: Int32Array,
    bits: Int32Array,
    count: number,
    relevant: Int32Array,
    best: Uint16Array,
    least: number,
  ): void {
    const { rows } = this;
    let size = this.size;
    for (let i = 0; i < count; i++) {
      if (best[words[i]!]! < least) continue;
      const first = words[i]! * 32 + 31;
      for (let left = bits[i]! & ~relevant[i]!; left !== 0; left &= left - 1) {
        rows[size] = first - Math.clz32(left & -left);
        size += 1;
      }
    }
    this.size = size;
  }

  /**
   * Offers them to the list. What tells most, and is at hand, is added up first: most rows are then out,
   * whatever else they could score.
   * @param sums by row of the segment, what its rarer skills earn; `mask` takes a row to its number there
   */
  offer(state: IndexState, query: VacancyQuery, sums: Int32Array, mask: number, top: TopK): void {
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
      let sum = sums[row & mask]! & EARNED;
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
