import { NO_DAY } from './days.js';
import type { IndexState } from './index-state.js';
import type { LanguageNeeds, LanguageTerm } from './language-columns.js';
import type { CommuteRow } from './place-table.js';
import type { Reach } from './reach.js';
import type { SearchCache } from './search-cache.js';
import { DEAD, KNOWN_WORKPLACE } from './vacancy-columns.js';

/** What a vacancy asks, read from its columns: filled anew for each vacancy by one search thread. */
export class VacancyFacts {
  vacancy = 0;
  startsOn = NO_DAY;
  paperCodes: Uint8Array = new Uint8Array(0);
  hourCodes: Uint8Array = new Uint8Array(0);
  needs: LanguageNeeds | undefined;
  term: LanguageTerm | undefined;
  placeKind = 0;
  commute: CommuteRow | undefined;
  /** Who can reach the workplace, of the rows laid out; undefined where nobody has to. */
  reach: Reach | undefined;
  weightSkills = 0;
  weightOccupation = 0;
  weightLanguage = 0;
  weightCommute = 0;
  skillCount = 0;
  skillTotal = 0;

  /** False when the vacancy is in no list today: gone, or past its closing day. */
  fill(state: IndexState, vacancy: number, today: number, cache: SearchCache): boolean {
    const { vacancies: v } = state;
    const closesOn = v.closesOn[vacancy]!;
    if ((v.flags[vacancy]! & DEAD) !== 0 || (closesOn !== NO_DAY && closesOn < today)) return false;
    this.vacancy = vacancy;
    const startsOn = v.startsOn[vacancy]!;
    this.startsOn = startsOn === NO_DAY ? NO_DAY : Math.max(startsOn, today);
    this.paperCodes = state.papers.codes[v.papers[vacancy]!]!;
    this.hourCodes = state.hourCodes[v.hours[vacancy]!]!;
    this.needs = state.languageNeeds[v.languages[vacancy]!];
    this.term = state.languageTerms[v.languageTerm[vacancy]! - 1];
    this.placeKind = v.place[vacancy]!;
    const known = this.placeKind === KNOWN_WORKPLACE;
    const workplace = v.workplace[vacancy]!;
    this.commute = known ? state.commutes[workplace] : undefined;
    this.reach = known ? cache.reach(state, workplace) : undefined;
    this.weightSkills = v.weightSkills[vacancy]!;
    this.weightOccupation = v.weightOccupation[vacancy]!;
    this.weightLanguage = v.weightLanguage[vacancy]!;
    this.weightCommute = v.weightCommute[vacancy]!;
    this.skillCount = v.skillCount[vacancy]!;
    this.skillTotal = v.skillTotal[vacancy]!;
    return true;
  }
}
