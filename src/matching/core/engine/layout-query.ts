import { WHOLE } from '../scorer-config.js';
import { CODES, creditsOf } from './common-credits.js';
import type { IndexState } from './index-state.js';
import { farSteps } from './near-rows.js';
import { UNRELATED } from './occupation-relations.js';
import { NO_REACH, type Reach } from './reach.js';
import { SILENT, type SearchCache } from './search-cache.js';
import type { SkillPlan } from './skill-plan.js';
import { EARNED, MOST_SUMMED } from './skill-sums.js';
import { PER_THOUSANDTH, SLACK } from './units.js';
import { VacancyFacts } from './vacancy-facts.js';

/**
 * A skill is common when what gives credit for it is held more often than once in so many people: it
 * is then cheaper to keep everyone's credit for it than to go through all who have some.
 */
const COMMON_PART = 16;
/** Common skills that a vacancy can ask for before its scratch space grows. */
const USUAL_COMMON = 8;

/** One vacancy made ready to be compared with all rows laid out at once. */
export class LayoutQuery extends VacancyFacts {
  /** Who can reach the workplace, or everyone where there is none. */
  reachable: Reach = NO_REACH;
  /** Steps to the occupation asked by the number held plus 1, and what they are worth in tenths of a thousandth. */
  steps: Uint8Array = new Uint8Array(0);
  readonly worthOfSteps = new Int32Array(UNRELATED + 1);
  /** A bit for each row near the occupation asked, and the most that any other's occupation is worth. */
  near: Int32Array = new Int32Array(0);
  private farWorth = 0;
  /** The value of the language term by statement; undefined where none is asked. */
  languageValues: Uint16Array = new Uint16Array(0);
  /** What can be earned does not fit the sums: every row is looked at one by one. */
  isHuge = false;
  /** The rarer skills asked, most credit first for each, and their weights. */
  readonly rare: SkillPlan[] = [];
  readonly rareWeights: number[] = [];
  /** The common ones: every row's credit for each, and what each code of a credit is worth. */
  readonly common: Uint8Array[] = [];
  commonWorth = new Int32Array(CODES * USUAL_COMMON);
  /** The most that languages and common skills can add to a score, in tenths of a thousandth. */
  mostOfRest = 0;

  override fill(state: IndexState, vacancy: number, today: number, cache: SearchCache): boolean {
    if (!super.fill(state, vacancy, today, cache)) return false;
    this.reachable = this.reach ?? cache.withoutCommute(state);
    this.fillOccupation(state, cache);
    const term = state.vacancies.languageTerm[vacancy]! - 1;
    this.languageValues = term < 0 ? cache.noLanguages(state) : cache.languageValues(state, term);
    this.fillSkills(state, cache);
    return true;
  }

  private fillOccupation(state: IndexState, cache: SearchCache): void {
    const { config, vacancies: v } = state;
    const { vacancy, weightOccupation: weight } = this;
    // Without an occupation asked the weight is 0, so any will do.
    this.steps = cache.stepsFrom(state, Math.max(0, v.occupation[vacancy]! - 1));
    this.worthOfSteps.fill(0);
    config.occupationBySteps.forEach((value, steps) => (this.worthOfSteps[steps] = weight * value));
    this.worthOfSteps[SILENT] = weight * config.neutral.occupation;
    this.near = cache.near(state, Math.max(0, v.occupation[vacancy]! - 1));
    this.farWorth = weight * farSteps(config.occupationBySteps).most;
  }

  private fillSkills(state: IndexState, cache: SearchCache): void {
    const { vacancies: v, layout } = state;
    this.isHuge = this.skillTotal * WHOLE > EARNED;
    for (const list of [this.rare, this.rareWeights, this.common]) {
      list.length = 0;
    }
    let most = 0;
    const start = v.skillStart[this.vacancy]!;
    for (let at = start; at < start + this.skillCount; at++) {
      const plan = cache.plan(state, v.skill[at]!);
      const weight = v.skillWeight[at]!;
      if (this.isHuge) continue;
      if (plan.postings > layout.rows / COMMON_PART || this.rare.length === MOST_SUMMED) {
        this.addCommon(cache.credits(state, v.skill[at]!, plan), creditsOf(state.config), weight);
        most += weight * (plan.credits[0] ?? 0);
      } else {
        this.rare.push(plan);
        this.rareWeights.push(weight);
      }
    }
    const share = most === 0 ? 0 : (most * this.weightSkills) / this.skillTotal;
    this.mostOfRest = share + this.weightLanguage * WHOLE;
  }

  /**
   * The least comfort of the commute with which someone can still score `floor` who earns nothing by a
   * rarer skill and is far from the occupation asked.
   */
  leastComfort(floor: number): number {
    const missing = floor * PER_THOUSANDTH - this.farWorth - this.mostOfRest - SLACK;
    if (missing <= 0) return 0;
    return this.weightCommute === 0 ? Infinity : Math.ceil(missing / this.weightCommute);
  }

  private addCommon(packed: Uint8Array, credits: readonly number[], weight: number): void {
    const first = this.common.push(packed) * CODES - CODES;
    if (first === this.commonWorth.length) {
      const wider = new Int32Array(first * 2);
      wider.set(this.commonWorth);
      this.commonWorth = wider;
    }
    credits.forEach((credit, code) => (this.commonWorth[first + code] = weight * credit));
  }
}
