import type { CreditList } from '../engine/posting-loops.js';
import { creditsOf } from '../engine/credits.js';
import type { IndexState } from '../engine/index-state.js';
import type { Layout } from '../engine/layout.js';
import type { SearchCache } from '../engine/search-cache.js';
import { MOST_SUMMED } from '../engine/units.js';
import type { VacancyQuery } from '../engine/vacancy-query.js';
import { WHOLE } from '../scorer-config.js';

/** What every row laid out earns by the skills of the vacancy in hand, from the lists of all who earn something. */
export class EarnedByRow {
  private earned = new Int32Array(0);
  private total = 0;
  /** Rows that it covers; none where what can be earned does not fit the sums. */
  private rows = 0;

  fill(state: IndexState, query: VacancyQuery, cache: SearchCache): void {
    const { layout, vacancies, config } = state;
    const fits = query.skillTotal * WHOLE <= MOST_SUMMED;
    this.rows = fits ? layout.rows : 0;
    this.total = query.skillTotal;
    if (!fits) return;
    if (this.earned.length < layout.rows) this.earned = new Int32Array(layout.rows);
    this.earned.fill(0);
    const credits = creditsOf(config);
    for (let i = 0; i < query.skillCount; i++) {
      const skill = vacancies.skill[vacancies.skillStart[query.vacancy]! + i]!;
      const worth = Int32Array.from(credits, (credit) => credit * query.weights[i]!);
      this.add(layout, cache.list(state, skill), worth);
    }
  }

  private add({ segmentBits }: Layout, { rows, ends }: CreditList, worth: Int32Array): void {
    const { earned } = this;
    const best = worth.length - 1;
    let at = 0;
    for (let run = 0; run < ends.length; run++) {
      const first = Math.floor(run / best) << segmentBits;
      const credit = worth[best - (run % best)]!;
      for (const end = ends[run]!; at < end; at++) {
        const row = first + rows[at]!;
        earned[row] = earned[row]! + credit;
      }
    }
  }

  /** The most that a row's skills can be worth, 0…1000. */
  most(row: number): number {
    return row < this.rows ? Math.ceil(this.earned[row]! / this.total) : WHOLE;
  }
}
