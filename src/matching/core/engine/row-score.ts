import { comfort } from '../terms/commute.js';
import type { IndexState } from './index-state.js';
import { valueOfRow } from './language-columns.js';
import { UNRELATED } from './occupation-relations.js';
import { NOWHERE } from './place-table.js';
import { limitOf, occupationCountOf, placeOf, skillCountOf, termStartOf } from './profile-state.js';
import { leastMinutes } from './reach.js';
import { PER_THOUSANDTH } from './units.js';
import type { VacancyQuery } from './vacancy-query.js';

/** The score of any row, in thousandths of a point, term by term from its columns. */
export function scoreOfRow(state: IndexState, query: VacancyQuery, row: number): number {
  const shares =
    query.worthOfSteps[leastSteps(state, query, row)]! +
    query.weightLanguage * languageOf(state, query, row) +
    query.weightCommute * commuteOf(state, query, row) +
    query.weightSkills * skillsOf(state, query, row);
  return Math.floor(shares / PER_THOUSANDTH);
}

function leastSteps({ profiles }: IndexState, { steps }: VacancyQuery, row: number): number {
  const count = occupationCountOf(profiles, row);
  if (count === 0) return steps[0]!;
  const first = termStartOf(profiles, row) + skillCountOf(profiles, row);
  let least = UNRELATED;
  for (let at = first; at < first + count; at++) {
    least = Math.min(least, steps[profiles.terms[at]! + 1]!);
  }
  return least;
}

function languageOf({ profiles, config }: IndexState, { term }: VacancyQuery, row: number): number {
  return term === undefined ? 0 : valueOfRow(term, profiles, row, config.neutral.language);
}

function commuteOf({ profiles, config }: IndexState, { commute }: VacancyQuery, row: number) {
  if (commute === undefined) return 0;
  if (placeOf(profiles, row) === NOWHERE) return config.neutral.commute;
  return comfort(leastMinutes(profiles, commute.minutes, row), limitOf(profiles, row));
}

function skillsOf(state: IndexState, query: VacancyQuery, row: number): number {
  if (query.skillTotal === 0) return 0;
  if (skillCountOf(state.profiles, row) === 0) return state.config.neutral.skills;
  const lanes = query.allLanes(state);
  return Math.floor(lanes.earned(state.profiles, row) / query.skillTotal);
}
