import type { IndexState } from './index-state.js';
import type { SearchCache } from './search-cache.js';
import { VacancyFacts } from './vacancy-facts.js';

/** Skills that a vacancy can ask for before its scratch space grows. */
const USUAL_SKILLS = 64;
const FIRST_LINKS = 1024;

/**
 * One vacancy made ready to be compared with profiles row by row: for each skill or occupation that
 * someone may hold, the credit it earns.
 */
export class VacancyQuery extends VacancyFacts {
  /** Steps to the occupation asked; undefined where none is. */
  steps: Uint8Array | undefined;

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

  override fill(state: IndexState, vacancy: number, today: number, cache: SearchCache): boolean {
    if (!super.fill(state, vacancy, today, cache)) return false;
    const occupation = state.vacancies.occupation[vacancy]! - 1;
    this.steps = occupation < 0 ? undefined : cache.stepsFrom(state, occupation).subarray(1);
    this.fillSkills(state, vacancy);
    return true;
  }

  private fillSkills(state: IndexState, vacancy: number): void {
    const { vacancies: v, skills } = state;
    this.clear(skills.count, state.occupations.count);
    const start = v.skillStart[vacancy]!;
    const count = this.skillCount;
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
