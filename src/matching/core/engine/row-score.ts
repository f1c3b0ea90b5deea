import { comfort } from '../terms/commute.js';
import type { IndexState } from './index-state.js';
import { valueOfRow } from './language-columns.js';
import { UNRELATED } from './occupation-relations.js';
import { NOWHERE } from './place-table.js';
import { limitOf, occupationCountOf, placeOf, skillCountOf, termStartOf } from './profile-state.js';
import { leastMinutes } from './least-minutes.js';
import { PER_THOUSANDTH } from './units.js';
import type { VacancyQuery } from './vacancy-query.js';

const WHOLE = 1000;

/** The score of a row, in thousandths of a point. */
export function scoreOfRow(state: IndexState, query: VacancyQuery, row: number): number {
  let shares = sharesBesideSkills(state, query, row);
  if (query.weightSkills > 0) shares += query.weightSkills * skillValue(state, query, row);
  return Math.floor(shares / PER_THOUSANDTH);
}

/** Weight × value of occupation, language and commute, as the core's terms have them. */
export function sharesBesideSkills(state: IndexState, query: VacancyQuery, row: number): number {
  let shares = 0;
  if (query.weightOccupation > 0) {
    shares += query.weightOccupation * occupationValue(state, query, row);
  }
  if (query.weightLanguage > 0) shares += query.weightLanguage * languageOf(state, query, row);
  if (query.weightCommute > 0) shares += query.weightCommute * commuteValue(state, query, row);
  return shares;
}

function occupationValue(state: IndexState, query: VacancyQuery, row: number): number {
  const { profiles, config } = state;
  const count = occupationCountOf(profiles, row);
  if (count === 0) return config.neutral.occupation;
  const steps = query.steps!;
  const first = termStartOf(profiles, row) + skillCountOf(profiles, row);
  let least = UNRELATED;
  for (let at = first; at < first + count; at++) {
    least = Math.min(least, steps[profiles.terms[at]!]!);
  }
  return config.occupationBySteps[least] ?? 0;
}

function languageOf(state: IndexState, query: VacancyQuery, row: number): number {
  return valueOfRow(query.term!, state.profiles, row, state.config.neutral.language);
}

function commuteValue(state: IndexState, query: VacancyQuery, row: number): number {
  const { profiles } = state;
  if (placeOf(profiles, row) === NOWHERE) return state.config.neutral.commute;
  const least = leastMinutes(profiles, query.commute!.minutes, row);
  return comfort(least, limitOf(profiles, row));
}

/** The value of the skills term, 0…1000. */
export function skillValue(state: IndexState, query: VacancyQuery, row: number): number {
  const { profiles } = state;
  const { terms } = profiles;
  const asked = query.skillCount;
  if (asked === 0) return 0;
  const held = skillCountOf(profiles, row);
  if (held === 0) return state.config.neutral.skills;
  const { best, weights, skillHead } = query;
  for (let i = 0; i < asked; i++) best[i] = 0;
  const start = termStartOf(profiles, row);
  const occupations = start + held;
  for (let at = start; at < occupations; at++) {
    const head = skillHead[terms[at]!]!;
    if (head !== 0) raise(query, head);
  }
  const end = occupations + occupationCountOf(profiles, row);
  for (let at = occupations; at < end; at++) {
    raise(query, query.occupationLinks(state, terms[at]!));
  }
  let earned = 0;
  for (let i = 0; i < asked; i++) earned += weights[i]! * best[i]!;
  return Math.floor((earned * WHOLE) / (query.skillTotal * WHOLE));
}

/** Raises the best credits by a chain of them. */
function raise(query: VacancyQuery, head: number): void {
  const { best, linkAsked, linkCredit, linkNext } = query;
  for (let link = head; link !== 0; link = linkNext[link - 1]!) {
    const i = linkAsked[link - 1]!;
    const credit = linkCredit[link - 1]!;
    if (credit > best[i]!) best[i] = credit;
  }
}
