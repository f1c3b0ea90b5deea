import { ALL_LISTS } from '../../../src/matching/core/engine/codes.js';
import { dayNumber } from '../../../src/matching/core/engine/days.js';
import type { IndexState } from '../../../src/matching/core/engine/index-state.js';
import { VacancySearch } from '../../../src/matching/core/engine/vacancy-search.js';
import { byWorkplace } from '../../../src/matching/pool/lots.js';
import { rankRows } from '../../../src/matching/pool/rank-rows.js';
import { TODAY } from './world.js';

/** How many profiles of each list a vacancy keeps (DESIGN, section 5). */
export const TOP = 50;
export const DAY = dayNumber(TODAY);

/** Rows of the vacancies in the order of a whole run. */
export const allRows = (state: IndexState): Int32Array =>
  byWorkplace(
    state,
    Array.from({ length: state.vacancies.rows }, (_, row) => row),
  );

const search = new VacancySearch(TOP);

/**
 * The best of every vacancy on this thread, as the nightly run does it: with nothing worked out before, by a search
 * that has run before and has its memory.
 * @returns how many hits there were
 */
export function wholeRun(state: IndexState, rows = allRows(state), wanted = ALL_LISTS): number {
  search.forget();
  return runAgain(search, state, rows, wanted);
}

/** The same by a search that may have worked out something before. */
export function runAgain(
  search: VacancySearch,
  state: IndexState,
  rows: Int32Array,
  wanted = ALL_LISTS,
): number {
  return rankRows(search, state, rows, DAY, wanted).profiles.length;
}
