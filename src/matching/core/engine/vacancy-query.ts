import { ALL_LISTS, bitOf, FITS, FITS_IF, TO_CLEAR, WITHIN_REACH } from './codes.js';
import { NO_DAY } from './days.js';
import type { IndexState } from './index-state.js';
import type { LanguageNeeds, LanguageTerm } from './language-columns.js';
import type { CommuteRow } from './place-table.js';
import { DEAD } from './profile-columns.js';
import type { SearchCache } from './search-cache.js';
import {
  FOREIGN,
  KNOWN_WORKPLACE,
  LEARNABLE_LICENCE,
  REGULATED,
  UNKNOWN_WORKPLACE,
} from './vacancy-columns.js';

/** Skills that a vacancy can ask for before its scratch space grows. */
const USUAL_SKILLS = 64;

/**
 * One vacancy made ready to be compared with many profiles: its columns read, and for each skill or
 * occupation that someone may hold the credit it earns. Made once per search thread and filled anew for
 * each vacancy.
 */
export class VacancyQuery {
  startsOn = NO_DAY;
  paperCodes: Uint8Array = new Uint8Array(0);
  hourCodes: Uint8Array = new Uint8Array(0);
  needs: LanguageNeeds | undefined;
  term: LanguageTerm | undefined;
  placeKind = 0;
  commute: CommuteRow | undefined;
  /** Steps to the occupation asked; undefined where none is. */
  steps: Uint8Array | undefined;
  weightSkills = 0;
  weightOccupation = 0;
  weightLanguage = 0;
  weightCommute = 0;
  skillCount = 0;
  skillTotal = 0;
  /** Lists in which people about whom nothing is special can end up. */
  usualLists = ALL_LISTS;
  /** A condition can arise without anything expected by the person. */
  canCondition = false;

  /** By place in the vacancy's list: a skill's weight, and the best credit of the row being scored. */
  weights = new Int32Array(USUAL_SKILLS);
  best = new Int32Array(USUAL_SKILLS);
  /** By skill (or occupation) held: the first link, plus 1, of the chain of credits it earns. */
  skillHead = new Int32Array(0);
  occupationHead = new Int32Array(0);
  private links = 0;
  linkAsked = new Int32Array(1024);
  linkCredit = new Int32Array(1024);
  linkNext = new Int32Array(1024);
  private readonly touchedSkills: number[] = [];
  private readonly touchedOccupations: number[] = [];

  /** False when the vacancy is in no list today: gone, or past its closing day. */
  fill(state: IndexState, vacancy: number, today: number, cache: SearchCache): boolean {
    const { vacancies: v } = state;
    const flags = v.flags[vacancy]!;
    const closesOn = v.closesOn[vacancy]!;
    if ((flags & DEAD) !== 0 || (closesOn !== NO_DAY && closesOn < today)) return false;
    const startsOn = v.startsOn[vacancy]!;
    this.startsOn = startsOn === NO_DAY ? NO_DAY : Math.max(startsOn, today);
    this.paperCodes = state.paperCodes[v.papers[vacancy]!] ?? this.paperCodes;
    this.hourCodes = state.hourCodes[v.hours[vacancy]!] ?? this.hourCodes;
    this.needs = state.languageNeeds[v.languages[vacancy]!];
    this.term = state.languageTerms[v.languageTerm[vacancy]! - 1];
    this.placeKind = v.place[vacancy]!;
    this.commute =
      this.placeKind === KNOWN_WORKPLACE ? state.commutes[v.workplace[vacancy]!] : undefined;
    const occupation = v.occupation[vacancy]! - 1;
    this.steps = occupation < 0 ? undefined : cache.stepsFrom(state, occupation);
    this.weightSkills = v.weightSkills[vacancy]!;
    this.weightOccupation = v.weightOccupation[vacancy]!;
    this.weightLanguage = v.weightLanguage[vacancy]!;
    this.weightCommute = v.weightCommute[vacancy]!;
    this.usualLists = usualLists(flags, this.placeKind, this.needs);
    this.canCondition = (this.usualLists & bitOf(FITS_IF)) !== 0;
    this.fillSkills(state, vacancy);
    return true;
  }

  private fillSkills(state: IndexState, vacancy: number): void {
    const { vacancies: v, skills } = state;
    this.clearLinks(skills.count, state.occupations.count);
    const start = v.skillStart[vacancy]!;
    const count = v.skillCount[vacancy]!;
    this.skillCount = count;
    this.skillTotal = v.skillTotal[vacancy]!;
    if (count > this.weights.length) {
      this.weights = new Int32Array(count);
      this.best = new Int32Array(count);
    }
    for (let asked = 0; asked < count; asked++) {
      const skill = v.skill[start + asked]!;
      this.weights[asked] = v.skillWeight[start + asked]!;
      const first = skills.relStart[skill]! - 1;
      const end = first + skills.relCount[skill]!;
      for (let at = first; at < end; at++) {
        const held = skills.relSkill[at]!;
        this.link(this.skillHead, this.touchedSkills, held, asked, skills.relCredit[at]!);
      }
      for (let at = skills.impHead[skill]!; at !== 0; at = skills.impNext[at - 1]!) {
        const held = skills.impOccupation[at - 1]!;
        const credit = skills.impCredit[at - 1]!;
        this.link(this.occupationHead, this.touchedOccupations, held, asked, credit);
      }
    }
  }

  private clearLinks(skillCount: number, occupationCount: number): void {
    for (const skill of this.touchedSkills) this.skillHead[skill] = 0;
    for (const occupation of this.touchedOccupations) this.occupationHead[occupation] = 0;
    this.touchedSkills.length = 0;
    this.touchedOccupations.length = 0;
    this.links = 0;
    if (this.skillHead.length < skillCount) this.skillHead = new Int32Array(skillCount * 2);
    if (this.occupationHead.length < occupationCount) {
      this.occupationHead = new Int32Array(occupationCount * 2);
    }
  }

  private link(
    heads: Int32Array,
    touched: number[],
    held: number,
    asked: number,
    credit: number,
  ): void {
    const at = this.links;
    if (at === this.linkNext.length) this.growLinks();
    if (heads[held] === 0) touched.push(held);
    this.linkAsked[at] = asked;
    this.linkCredit[at] = credit;
    this.linkNext[at] = heads[held]!;
    heads[held] = at + 1;
    this.links = at + 1;
  }

  private growLinks(): void {
    const wider = (old: Int32Array) => {
      const fresh = new Int32Array(old.length * 2);
      fresh.set(old);
      return fresh;
    };
    this.linkAsked = wider(this.linkAsked);
    this.linkCredit = wider(this.linkCredit);
    this.linkNext = wider(this.linkNext);
  }
}

function usualLists(flags: number, placeKind: number, needs: LanguageNeeds | undefined): number {
  if ((flags & (FOREIGN | REGULATED)) !== 0 || placeKind === UNKNOWN_WORKPLACE) return ALL_LISTS;
  const learnable = (flags & LEARNABLE_LICENCE) !== 0;
  return (
    bitOf(FITS) |
    (learnable || needs?.canCondition ? bitOf(FITS_IF) : 0) |
    (needs?.canUnknown ? bitOf(TO_CLEAR) : 0) |
    (needs?.canReach ? bitOf(WITHIN_REACH) : 0)
  );
}
