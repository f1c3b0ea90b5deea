import { FAIL, LIST_OF_SUM, MET, NO_LIST, UNKNOWN } from './codes.js';
import { NO_DAY } from './days.js';
import type { IndexState } from './index-state.js';
import { languageCode } from './language-columns.js';
import { NOWHERE } from './place-table.js';
import {
  availableOf,
  hoursOf,
  languagesOf,
  moreCountOf,
  moreStartOf,
  papersOf,
  placeOf,
} from './profile-state.js';
import { isInReach } from './least-minutes.js';
import { KNOWN_WORKPLACE, UNKNOWN_WORKPLACE } from './vacancy-columns.js';
import type { VacancyQuery } from './vacancy-query.js';

/** The list of a row by all its gates, for rows that no bitmap covers. */
export function listOfRow(state: IndexState, query: VacancyQuery, row: number): number {
  const { profiles } = state;
  let sum = query.paperCodes[papersOf(profiles, row)]! + query.hourCodes[hoursOf(profiles, row)]!;
  sum += startCode(query.startsOn, availableOf(profiles, row));
  sum += commuteCode(state, query, row);
  if (sum >= FAIL) return NO_LIST;
  if (query.needs !== undefined) {
    const start = moreStartOf(profiles, row);
    const end = start + moreCountOf(profiles, row);
    sum += languageCode(query.needs, languagesOf(profiles, row), profiles.terms, start, end);
  }
  return sum >= FAIL ? NO_LIST : LIST_OF_SUM[sum]!;
}

function startCode(startsOn: number, available: number): number {
  if (startsOn === NO_DAY) return MET;
  if (available === NO_DAY) return UNKNOWN;
  return available > startsOn ? FAIL : MET;
}

function commuteCode(state: IndexState, query: VacancyQuery, row: number): number {
  if (query.placeKind !== KNOWN_WORKPLACE) {
    return query.placeKind === UNKNOWN_WORKPLACE ? UNKNOWN : MET;
  }
  if (placeOf(state.profiles, row) === NOWHERE) return UNKNOWN;
  return isInReach(state.profiles, query.commute!.low, row) ? MET : FAIL;
}
