import { ALL_LISTS, bitOf, FITS, FITS_IF, TO_CLEAR, WITHIN_REACH } from './codes.js';
import { NO_DAY } from './days.js';
import type { IndexState } from './index-state.js';
import type { LanguageNeeds, LanguageTerm } from './language-columns.js';
import type { CommuteRow } from './place-table.js';
import type { Reach } from './reach.js';
import type { SearchCache } from './search-cache.js';
import {
  DEAD,
  FOREIGN,
  KNOWN_WORKPLACE,
  LEARNABLE_LICENCE,
  REGULATED,
  UNKNOWN_WORKPLACE,
} from './vacancy-columns.js';

/** Skills that a vacancy can ask for before its scratch space grows. */
const USUAL_SKILLS = 64;
const FIRST_LINKS = 1024;

/**
 * One vacancy made ready to be compared with many profiles: its columns read, and for each skill or
 * occupation that someone may hold the credit it earns. Made once per search thread and filled anew for
 * each vacancy.
 */
export class VacancyQuery {
  vacancy = 0;
  startsOn = NO_DAY;
  paperCodes: Uint8Array = new Uint8Array(0);
  hourCodes: Uint8Array = new Uint8Array(0);
  needs: LanguageNeeds | undefined;
  term: LanguageTerm | undefined;
  placeKind = 0;
  commute: CommuteRow | undefined;
  /** Who can reach the workplace, for rows that blocks cover. */
  reach: Reach | undefined;
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

  /** By place in the vacancy's list: a skill's weight, and the best credit of the row being scored. */
  weights = new Int32Array(USUAL_SKILLS);
  best = new Int32Array(USUAL_SKILLS);
  /** By skill held: the first link, plus 1, of the chain of credits it earns. */
  skillHead = new Int32Array(0);
  private occupationHead = new Int32Array(0);
  /** The search for which an occupation's chain was made. */
  private occupationRun = new Int32Array(0);
  private run = 0;
  /** By skill: its place in the vacancy's list, plus 1. */
  private askedAt = new Int32Array(0);
  private links = 0;
  linkAsked = new Int32Array(FIRST_LINKS);
  linkCredit = new Int32Array(FIRST_LINKS);
  linkNext = new Int32Array(FIRST_LINKS);
  private readonly touched: number[] = [];

  /** False when the vacancy is in no list today: gone, or past its closing day. */
  fill(state: IndexState, vacancy: number, today: number, cache: SearchCache): boolean {
    const { vacancies: v } = state;
    const flags = v.flags[vacancy]!;
    const closesOn = v.closesOn[vacancy]!;
    if ((flags & DEAD) !== 0 || (closesOn !== NO_DAY && closesOn < today)) return false;
    this.vacancy = vacancy;
    const startsOn = v.startsOn[vacancy]!;
    this.startsOn = startsOn === NO_DAY ? NO_DAY : Math.max(startsOn, today);
    this.paperCodes = state.papers.codes[v.papers[vacancy]!]!;
    this.hourCodes = state.hourCodes[v.hours[vacancy]!]!;
    this.needs = state.languageNeeds[v.languages[vacancy]!];
    this.term = state.languageTerms[v.languageTerm[vacancy]! - 1];
    this.placeKind = v.place[vacancy]!;
    this.commute =
      this.placeKind === KNOWN_WORKPLACE ? state.commutes[v.workplace[vacancy]!] : undefined;
    this.reach =
      this.placeKind === KNOWN_WORKPLACE ? cache.reach(state, v.workplace[vacancy]!) : undefined;
    const occupation = v.occupation[vacancy]! - 1;
    this.steps = occupation < 0 ? undefined : cache.stepsFrom(state, occupation);
    this.weightSkills = v.weightSkills[vacancy]!;
    this.weightOccupation = v.weightOccupation[vacancy]!;
    this.weightLanguage = v.weightLanguage[vacancy]!;
    this.weightCommute = v.weightCommute[vacancy]!;
    this.decideLists(flags);
    this.fillSkills(state, vacancy);
    return true;
  }

  private decideLists(flags: number): void {
    const { needs } = this;
    if ((flags & (FOREIGN | REGULATED)) !== 0 || this.placeKind === UNKNOWN_WORKPLACE) {
      this.usualLists = ALL_LISTS;
      return;
    }
    const learnable = (flags & LEARNABLE_LICENCE) !== 0;
    this.usualLists =
      bitOf(FITS) |
      (learnable || needs?.canCondition ? bitOf(FITS_IF) : 0) |
      (needs?.canUnknown ? bitOf(TO_CLEAR) : 0) |
      (needs?.canReach ? bitOf(WITHIN_REACH) : 0);
  }

  private fillSkills(state: IndexState, vacancy: number): void {
    const { vacancies: v, skills } = state;
    this.clear(skills.count, state.occupations.count);
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
      this.askedAt[skill] = asked + 1;
      this.touched.push(skill);
      const first = skills.relStart[skill]! - 1;
      const end = first + skills.relCount[skill]!;
      for (let at = first; at < end; at++) {
        const held = skills.relSkill[at]!;
        this.touched.push(held);
        this.skillHead[held] = this.link(this.skillHead[held]!, asked, skills.relCredit[at]!);
      }
    }
  }

  private clear(skillCount: number, occupationCount: number): void {
    for (const skill of this.touched) {
      this.skillHead[skill] = 0;
      this.askedAt[skill] = 0;
    }
    this.touched.length = 0;
    this.links = 0;
    this.run += 1;
    if (this.skillHead.length < skillCount) {
      this.skillHead = new Int32Array(skillCount * 2);
      this.askedAt = new Int32Array(skillCount * 2);
    }
    if (this.occupationHead.length < occupationCount) {
      this.occupationHead = new Int32Array(occupationCount * 2);
      this.occupationRun = new Int32Array(occupationCount * 2);
    }
  }

  /** Adds a credit before the chain that starts at `next`; returns the chain's new start. */
  private link(next: number, asked: number, credit: number): number {
    const at = this.links;
    if (at === this.linkNext.length) this.growLinks();
    this.linkAsked[at] = asked;
    this.linkCredit[at] = credit;
    this.linkNext[at] = next;
    this.links = at + 1;
    return at + 1;
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

  /**
   * The chain of credits that holding an occupation earns. A common skill is implied by hundreds of
   * occupations, so chains are made only for those that come up.
   */
  occupationLinks(state: IndexState, occupation: number): number {
    if (this.occupationRun[occupation] === this.run) return this.occupationHead[occupation]!;
    const { skills } = state;
    const first = skills.occStart[occupation]!;
    const end = first + skills.occCount[occupation]!;
    let head = 0;
    for (let at = first; at < end; at++) {
      const asked = this.askedAt[skills.impSkill[at]!]!;
      if (asked !== 0) head = this.link(head, asked - 1, skills.impCredit[at]!);
    }
    this.occupationRun[occupation] = this.run;
    this.occupationHead[occupation] = head;
    return head;
  }
}
