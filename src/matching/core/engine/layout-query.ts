import { WHOLE } from '../scorer-config.js';
import { CODES, creditsOf } from './credits.js';
import type { IndexState } from './index-state.js';
import type { LanguageAsked } from './language-asked.js';
import { farSteps } from './far-steps.js';
import { UNRELATED } from './occupation-relations.js';
import { NO_REACH, type Reach } from './reach.js';
import type { CommonCredit, CreditList } from './posting-loops.js';
import { SILENT, type SearchCache } from './search-cache.js';
import { MOST_SUMMED, PER_THOUSANDTH, SLACK } from './units.js';
import { VacancyFacts } from './vacancy-facts.js';
import { roomFor } from './wasm/room.js';

/** Common skills that someone earns credit for are counted up to so many. */
export const MOST_COUNTED = 3;
/** More than any commute is worth. */
const TOO_MUCH = 2 ** 16;
/** Common skills that a vacancy can ask for before its scratch space grows. */
const USUAL_COMMON = 8;

/** One vacancy made ready to be compared with all rows laid out at once. */
export class LayoutQuery extends VacancyFacts {
  /** Who can reach the workplace, or everyone where there is none. */
  reachable: Reach = NO_REACH;
  /** Steps to the occupation asked by the number held plus 1, and what they are worth in tenths of a thousandth. */
  steps: Uint8Array = new Uint8Array(0);
  readonly worthOfSteps: Int32Array;
  /** A bit for each row near the occupation asked, and the most that any other's occupation is worth. */
  near: Int32Array = new Int32Array(0);
  private farWorth = 0;
  /** What the language term asks; undefined where it asks nothing. */
  language: LanguageAsked | undefined;
  /** What can be earned does not fit the sums: every row is looked at one by one. */
  isHuge = false;
  /** The rarer skills asked: how many, who earns credit for each, and what each code of a credit is worth. */
  rareCount = 0;
  readonly rare: CreditList[] = [];
  readonly rareWorth: Int32Array[] = [];
  /** The common ones: how many, where each one's packed codes and bits lie, and what codes are worth. */
  commonCount = 0;
  commonPacked: Int32Array;
  commonEarning: Int32Array;
  commonWorth: Int32Array;
  /**
   * The most that common skills can add to a score for whoever earns credit for none, one, two, more of them,
   * in tenths of a thousandth.
   */
  readonly mostOfCommon = new Int32Array(MOST_COUNTED + 1);
  /** What each of them can add at most to what is earned, the most first. */
  private readonly mostOfEach: number[] = [];

  constructor(private readonly cache: SearchCache) {
    super();
    const { scratch } = cache;
    this.worthOfSteps = scratch.make(Int32Array, UNRELATED + 1);
    this.commonPacked = scratch.make(Int32Array, USUAL_COMMON);
    this.commonEarning = scratch.make(Int32Array, USUAL_COMMON);
    this.commonWorth = scratch.make(Int32Array, CODES * USUAL_COMMON);
  }

  override fill(state: IndexState, vacancy: number, today: number, cache: SearchCache): boolean {
    if (!super.fill(state, vacancy, today, cache)) return false;
    this.reachable = this.reach ?? cache.withoutCommute(state);
    this.fillOccupation(state, cache);
    const term = state.vacancies.languageTerm[vacancy]! - 1;
    this.language = term < 0 ? undefined : cache.languageTerm(state, term);
    this.fillSkills(state, cache);
    return true;
  }

  private fillOccupation(state: IndexState, cache: SearchCache): void {
    const { config, vacancies: v } = state;
    const { vacancy, weightOccupation: weight } = this;
    // Without an occupation asked the weight is 0, so any will do.
    this.steps = cache.stepsFrom(state, Math.max(0, v.occupation[vacancy]! - 1));
    this.worthOfSteps.fill(0);
    const { occupationBySteps } = config;
    for (let steps = 0; steps < occupationBySteps.length; steps++)
      this.worthOfSteps[steps] = weight * occupationBySteps[steps]!;
    this.worthOfSteps[SILENT] = weight * config.neutral.occupation;
    this.near = cache.near(state, Math.max(0, v.occupation[vacancy]! - 1));
    this.farWorth = weight * farSteps(config).most;
  }

  private fillSkills(state: IndexState, cache: SearchCache): void {
    const { vacancies: v, config } = state;
    this.isHuge = this.skillTotal * WHOLE > MOST_SUMMED;
    this.rareCount = 0;
    this.commonCount = 0;
    const credits = creditsOf(config);
    const start = v.skillStart[this.vacancy]!;
    const end = this.isHuge ? start : start + this.skillCount;
    for (let at = start; at < end; at++) {
      const skill = v.skill[at]!;
      const { list, common, best } = cache.skill(state, skill);
      const weight = v.skillWeight[at]!;
      if (list !== undefined) this.addRare(list, credits, weight);
      if (common !== undefined) {
        this.noteMost(weight * credits[best]!);
        this.addCommon(common, credits, weight);
      }
    }
    this.addUpCommon();
  }

  private noteMost(most: number): void {
    const { mostOfEach } = this;
    let at = this.commonCount;
    for (; at > 0 && mostOfEach[at - 1]! < most; at--) mostOfEach[at] = mostOfEach[at - 1]!;
    mostOfEach[at] = most;
  }

  private addUpCommon(): void {
    const { mostOfEach, mostOfCommon, commonCount } = this;
    const perEarned = this.skillTotal === 0 ? 0 : this.weightSkills / this.skillTotal;
    let earned = 0;
    mostOfCommon.fill(0);
    for (let i = 0; i < commonCount; i++) {
      earned += mostOfEach[i]!;
      mostOfCommon[Math.min(i + 1, MOST_COUNTED)] = Math.ceil(earned * perEarned);
    }
    // Whoever earns credit for more than are asked is nobody; the most that anyone can add stands there.
    for (let count = commonCount + 1; count <= MOST_COUNTED; count++)
      mostOfCommon[count] = mostOfCommon[count - 1]!;
  }

  private addRare(list: CreditList, credits: readonly number[], weight: number): void {
    const at = this.rareCount++;
    this.rare[at] = list;
    // As long as there are credits: by its length the ends of a list's runs are found.
    if (this.rareWorth[at]?.length !== credits.length)
      this.rareWorth[at] = this.cache.scratch.make(Int32Array, credits.length);
    const worth = this.rareWorth[at];
    for (let code = 0; code < credits.length; code++) worth[code] = weight * credits[code]!;
  }

  /**
   * The least comfort of the commute with which someone can still score `floor` who earns nothing by a rarer
   * skill, credit for so many common ones, and is far from the occupation asked.
   */
  leastComfort(floor: number, common: number): number {
    const most = this.farWorth + this.mostOfCommon[common]! + this.weightLanguage * WHOLE;
    const missing = floor * PER_THOUSANDTH - most - SLACK;
    if (missing <= 0) return 0;
    // More than any commute is worth where there is no weight to it.
    return Math.min(TOO_MUCH, Math.ceil(missing / this.weightCommute));
  }

  private addCommon(
    { packed, earning }: CommonCredit,
    credits: readonly number[],
    weight: number,
  ): void {
    const at = this.commonCount;
    if (at === this.commonPacked.length) this.widen();
    this.commonPacked[at] = packed.byteOffset;
    this.commonEarning[at] = earning.byteOffset;
    const first = at * CODES;
    for (let code = 0; code < credits.length; code++)
      this.commonWorth[first + code] = weight * credits[code]!;
    this.commonCount = at + 1;
  }

  private widen(): void {
    const { scratch } = this.cache;
    const wider = (before: Int32Array) => {
      const after = roomFor(scratch, before, before.length * 2);
      after.set(before);
      return after;
    };
    this.commonPacked = wider(this.commonPacked);
    this.commonEarning = wider(this.commonEarning);
    this.commonWorth = wider(this.commonWorth);
  }
}
