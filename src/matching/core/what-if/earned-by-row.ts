import type { IndexState } from '../engine/index-state.js';
import type { SearchCache } from '../engine/search-cache.js';
import { EARNED, MOST_SUMMED, SkillSums } from '../engine/skill-sums.js';
import type { VacancyQuery } from '../engine/vacancy-query.js';
import { WHOLE } from '../scorer-config.js';

/** What every row laid out earns by the skills of the vacancy in hand, from the postings of all who earn something. */
export class EarnedByRow {
  private readonly sums = new SkillSums();
  private earned = new Int32Array(0);
  private total = 0;
  /** Rows that it covers; none where what can be earned does not fit the sums. */
  private rows = 0;

  fill(state: IndexState, query: VacancyQuery, cache: SearchCache): void {
    const { layout, vacancies } = state;
    const fits = query.skillCount <= MOST_SUMMED && query.skillTotal * WHOLE <= EARNED;
    this.rows = fits ? layout.rows : 0;
    this.total = query.skillTotal;
    if (!fits) return;
    if (this.earned.length < layout.rows) this.earned = new Int32Array(layout.rows);
    const start = vacancies.skillStart[query.vacancy]!;
    const asked = [...vacancies.skill.subarray(start, start + query.skillCount)];
    const plans = asked.map((skill) => cache.plan(state, skill));
    const weights = asked.map((_, i) => query.weights[i]!);
    const size = 1 << layout.segmentBits;
    for (let first = 0; first < layout.rows; first += size) {
      this.sums.accumulate(layout, first >>> layout.segmentBits, plans, weights);
      const { sums } = this.sums;
      const count = Math.min(size, layout.rows - first);
      for (let i = 0; i < count; i++) this.earned[first + i] = sums[i]! & EARNED;
    }
  }

  /** The most that a row's skills can be worth, 0…1000. */
  most(row: number): number {
    return row < this.rows ? Math.ceil(this.earned[row]! / this.total) : WHOLE;
  }
}
