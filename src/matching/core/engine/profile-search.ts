import { comfort } from '../terms/commute.js';
import {
  ALL_LISTS,
  bitOf,
  FAIL,
  LIST_OF_SUM,
  MET,
  NO_LIST,
  RANKED_LISTS,
  UNKNOWN,
} from './codes.js';
import { NO_DAY } from './days.js';
import type { IndexState } from './index-state.js';
import { languageCode, valueOfRow } from './language-columns.js';
import { lowerSteps, UNRELATED } from './occupation-relations.js';
import { MODES, NOWHERE } from './place-table.js';
import {
  availableOf,
  hoursOf,
  languagesOf,
  limitOf,
  modeMaskOf,
  moreCountOf,
  moreStartOf,
  occupationCountOf,
  papersOf,
  placeOf,
  skillCountOf,
  termStartOf,
  type ProfileState,
} from './profile-state.js';
import { TopK } from './top-k.js';
import { DEAD, KNOWN_WORKPLACE, UNKNOWN_WORKPLACE } from './vacancy-columns.js';

const WHOLE = 1000;
const PER_THOUSANDTH = 10;
/** No code and no value: not worked out yet. */
const NO_CODE = 0xff;
const NO_VALUE = 0xffff;

/**
 * Finds, list by list, the best K vacancies for a profile, exactly as {@link VacancySearch} does the
 * other way round. What a gate or a term says is worked out once for each different need, workplace or
 * occupation that vacancies have, then looked up for each vacancy.
 */
export class ProfileSearch {
  readonly tops: readonly TopK[];
  private floors = [Infinity, Infinity, Infinity, Infinity];
  /** By need and by term of languages, worked out for those that come up: most are asked too far away only. */
  private languageCodes = new Uint8Array(0);
  private languageValues = new Uint16Array(0);
  private inReach = new Uint8Array(0);
  private comforts = new Uint16Array(0);
  private steps = new Uint8Array(0);
  /** By skill asked: the best credit that the person has for it. */
  private credits = new Uint16Array(0);
  private readonly touched: number[] = [];

  constructor(readonly k: number) {
    const nobody = {
      slots: new Uint8Array(0),
      isText: new Uint8Array(0),
      texts: new Uint16Array(0),
    };
    this.tops = RANKED_LISTS.map(() => new TopK(k, nobody));
  }

  /**
   * @param profiles where the row lies: the index's own profiles, or others in the same numbers
   * @param wanted bits of the lists to fill
   */
  run(
    state: IndexState,
    profiles: ProfileState,
    row: number,
    today: number,
    wanted = ALL_LISTS,
  ): readonly TopK[] {
    this.tops.forEach((top, list) => {
      top.clear(state.vacancies.ids);
      this.floors[list] = (wanted & bitOf(list)) !== 0 && this.k > 0 ? -1 : Infinity;
    });
    this.prepare(state, profiles, row);
    this.scan(state, profiles, row, today);
    return this.tops;
  }

  private prepare(state: IndexState, profiles: ProfileState, row: number): void {
    const { languageNeeds, languageTerms, commutes } = state;
    if (this.languageCodes.length < languageNeeds.length) {
      this.languageCodes = new Uint8Array(languageNeeds.length * 2);
    }
    this.languageCodes.fill(NO_CODE);
    if (this.languageValues.length < languageTerms.length) {
      this.languageValues = new Uint16Array(languageTerms.length * 2);
    }
    this.languageValues.fill(NO_VALUE);
    if (this.inReach.length < commutes.length) {
      this.inReach = new Uint8Array(commutes.length * 2);
      this.comforts = new Uint16Array(commutes.length * 2);
    }
    if (placeOf(profiles, row) !== NOWHERE) this.prepareCommutes(state, profiles, row);
    this.prepareOccupations(state, profiles, row);
    this.prepareCredits(state, profiles, row);
  }

  private prepareCommutes(state: IndexState, profiles: ProfileState, row: number): void {
    const { commutes } = state;
    const at = placeOf(profiles, row) * MODES;
    const mask = modeMaskOf(profiles, row);
    const limit = limitOf(profiles, row);
    for (let workplace = 0; workplace < commutes.length; workplace++) {
      const table = commutes[workplace];
      let low = Infinity;
      let minutes = Infinity;
      for (let mode = 0; mode < MODES; mode++) {
        if ((mask & (1 << mode)) === 0) continue;
        low = Math.min(low, table?.low[at + mode] ?? Infinity);
        minutes = Math.min(minutes, table?.minutes[at + mode] ?? Infinity);
      }
      this.inReach[workplace] = low <= limit ? 1 : 0;
      this.comforts[workplace] = low <= limit ? comfort(minutes, limit) : 0;
    }
  }

  private prepareOccupations(state: IndexState, profiles: ProfileState, row: number): void {
    const { count } = state.occupations;
    if (this.steps.length < count) this.steps = new Uint8Array(count * 2);
    this.steps.fill(UNRELATED);
    const first = termStartOf(profiles, row) + skillCountOf(profiles, row);
    for (let at = first; at < first + occupationCountOf(profiles, row); at++) {
      lowerSteps(state.occupations, profiles.terms[at]!, this.steps);
    }
  }

  private prepareCredits(state: IndexState, profiles: ProfileState, row: number): void {
    const { skills } = state;
    if (this.credits.length < skills.count) this.credits = new Uint16Array(skills.count * 2);
    for (const skill of this.touched) this.credits[skill] = 0;
    this.touched.length = 0;
    const start = termStartOf(profiles, row);
    const held = start + skillCountOf(profiles, row);
    for (let at = start; at < held; at++) {
      let link = skills.revHead[profiles.terms[at]!]!;
      while (link !== 0) {
        this.credit(skills.relAsked[link - 1]!, skills.relCredit[link - 1]!);
        link = skills.revNext[link - 1]!;
      }
    }
    for (let at = held; at < held + occupationCountOf(profiles, row); at++) {
      const occupation = profiles.terms[at]!;
      const first = skills.occStart[occupation]!;
      for (let link = first; link < first + skills.occCount[occupation]!; link++) {
        this.credit(skills.impSkill[link]!, skills.impCredit[link]!);
      }
    }
  }

  private credit(skill: number, credit: number): void {
    const before = this.credits[skill]!;
    if (before >= credit) return;
    if (before === 0) this.touched.push(skill);
    this.credits[skill] = credit;
  }

  private scan(state: IndexState, profiles: ProfileState, row: number, today: number): void {
    const { vacancies: v } = state;
    const { floors, tops } = this;
    for (let vacancy = 0; vacancy < v.rows; vacancy++) {
      const list = this.listOf(state, vacancy, profiles, row, today);
      if (list === NO_LIST) continue;
      const floor = floors[list]!;
      const shares = this.sharesBesideSkills(state, vacancy, profiles, row);
      const weightSkills = v.weightSkills[vacancy]!;
      if (Math.floor((shares + weightSkills * WHOLE) / PER_THOUSANDTH) < floor) continue;
      const skills = weightSkills === 0 ? 0 : this.skillValue(state, vacancy, profiles, row);
      const score = Math.floor((shares + weightSkills * skills) / PER_THOUSANDTH);
      const top = tops[list];
      if (score < floor || top === undefined) continue;
      top.offer(vacancy, score);
      floors[list] = top.floor;
    }
  }

  /** The gates, the most telling ones first; a vacancy that is closed or out of the question is in no list. */
  private listOf(
    state: IndexState,
    vacancy: number,
    profiles: ProfileState,
    row: number,
    today: number,
  ): number {
    const { vacancies: v, papers, hourCodes } = state;
    const closesOn = v.closesOn[vacancy]!;
    if ((v.flags[vacancy]! & DEAD) !== 0) return NO_LIST;
    if (closesOn !== NO_DAY && closesOn < today) return NO_LIST;
    let sum = this.commuteCode(v.place[vacancy]!, v.workplace[vacancy]!, placeOf(profiles, row));
    if (sum >= FAIL) return NO_LIST;
    sum += this.languageCode(state, v.languages[vacancy]!, profiles, row);
    if (sum >= FAIL) return NO_LIST;
    sum += papers.codes[v.papers[vacancy]!]![papersOf(profiles, row)]!;
    if (sum >= FAIL) return NO_LIST;
    sum += hourCodes[v.hours[vacancy]!]![hoursOf(profiles, row)]!;
    sum += startCode(v.startsOn[vacancy]!, availableOf(profiles, row), today);
    return sum >= FAIL ? NO_LIST : LIST_OF_SUM[sum]!;
  }

  private languageCode(
    state: IndexState,
    needs: number,
    profiles: ProfileState,
    row: number,
  ): number {
    const before = this.languageCodes[needs]!;
    if (before !== NO_CODE) return before;
    const more = moreStartOf(profiles, row);
    const end = more + moreCountOf(profiles, row);
    const packed = languagesOf(profiles, row);
    const code = languageCode(state.languageNeeds[needs]!, packed, profiles.terms, more, end);
    return (this.languageCodes[needs] = code);
  }

  private languageValue(
    { languageTerms, config }: IndexState,
    term: number,
    profiles: ProfileState,
    row: number,
  ): number {
    const before = this.languageValues[term]!;
    if (before !== NO_VALUE) return before;
    const value = valueOfRow(languageTerms[term]!, profiles, row, config.neutral.language);
    return (this.languageValues[term] = value);
  }

  private commuteCode(placeKind: number, workplace: number, home: number): number {
    if (placeKind === UNKNOWN_WORKPLACE) return UNKNOWN;
    if (placeKind !== KNOWN_WORKPLACE) return MET;
    if (home === NOWHERE) return UNKNOWN;
    return this.inReach[workplace] === 1 ? MET : FAIL;
  }

  private sharesBesideSkills(
    state: IndexState,
    vacancy: number,
    profiles: ProfileState,
    row: number,
  ): number {
    const { vacancies: v, config } = state;
    let shares = 0;
    const weightOccupation = v.weightOccupation[vacancy]!;
    if (weightOccupation > 0) {
      const silent = occupationCountOf(profiles, row) === 0;
      const apart = this.steps[v.occupation[vacancy]! - 1]!;
      const value = silent ? config.neutral.occupation : (config.occupationBySteps[apart] ?? 0);
      shares += weightOccupation * value;
    }
    const weightLanguage = v.weightLanguage[vacancy]!;
    if (weightLanguage > 0) {
      shares +=
        weightLanguage * this.languageValue(state, v.languageTerm[vacancy]! - 1, profiles, row);
    }
    const weightCommute = v.weightCommute[vacancy]!;
    if (weightCommute > 0) {
      const nowhere = placeOf(profiles, row) === NOWHERE;
      const value = nowhere ? config.neutral.commute : this.comforts[v.workplace[vacancy]!]!;
      shares += weightCommute * value;
    }
    return shares;
  }

  private skillValue(
    state: IndexState,
    vacancy: number,
    profiles: ProfileState,
    row: number,
  ): number {
    const { vacancies: v, config } = state;
    if (skillCountOf(profiles, row) === 0) return config.neutral.skills;
    const start = v.skillStart[vacancy]!;
    const end = start + v.skillCount[vacancy]!;
    let earned = 0;
    for (let at = start; at < end; at++) {
      earned += v.skillWeight[at]! * this.credits[v.skill[at]!]!;
    }
    return Math.floor((earned * WHOLE) / (v.skillTotal[vacancy]! * WHOLE));
  }
}

/** The start-date gate: a starting day that has passed means today. */
function startCode(startsOn: number, available: number, today: number): number {
  if (startsOn === NO_DAY) return MET;
  if (available === NO_DAY) return UNKNOWN;
  return available <= Math.max(startsOn, today) ? MET : FAIL;
}
