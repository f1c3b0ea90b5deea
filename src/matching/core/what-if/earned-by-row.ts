import { creditsOf } from '../engine/common-credits.js';
import { CODE_SHIFT, ROW_IN_SEGMENT, type CreditList } from '../engine/credit-list.js';
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
      this.add(layout, cache.list(state, skill, cache.plan(state, skill)), worth);
    }
  }

  private add({ segmentBits }: Layout, { starts, entries }: CreditList, worth: Int32Array): void {
    const { earned } = this;
    for (let segment = 0; segment + 1 < starts.length; segment++) {
      const first = segment << segmentBits;
      const end = starts[segment + 1]!;
      for (let at = starts[segment]!; at < end; at++) {
        const row = first + (entries[at]! & ROW_IN_SEGMENT);
        earned[row] = earned[row]! + worth[entries[at]! >>> CODE_SHIFT]!;
      }
    }
  }

  /** The most that a row's skills can be worth, 0…1000. */
  most(row: number): number {
    return row < this.rows ? Math.ceil(this.earned[row]! / this.total) : WHOLE;
  }
}
