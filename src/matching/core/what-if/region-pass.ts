import { cefrAt } from '../../../kernel/cefr.js';
import type { LocalDate } from '../../../kernel/local-date.js';
import { CONDITION, FAIL, UNKNOWN } from '../engine/codes.js';
import { dayNumber, NO_DAY } from '../engine/days.js';
import { idOf } from '../engine/id-store.js';
import { Interner } from '../engine/interner.js';
import type { IndexState } from '../engine/index-state.js';
import type { IndexContext, MatchIndex } from '../engine/match-index.js';
import { SearchCache } from '../engine/search-cache.js';
import { KNOWN_WORKPLACE, UNKNOWN_WORKPLACE } from '../engine/vacancy-columns.js';
import { VacancyQuery } from '../engine/vacancy-query.js';
import { evaluatePair } from '../evaluate-pair.js';
import { MOST_CONDITIONS } from '../lists.js';
import type { CoreProfile, CoreVacancy } from '../model.js';
import type { MatchContext } from '../ports.js';
import { byText } from '../ranking.js';
import { afterLearning, blockersOf, type LanguageBlocker, type Learning } from './blockers.js';
import { EarnedByRow } from './earned-by-row.js';
import { PairView } from './pair-view.js';
import {
  hasReached,
  isSilent,
  languagesNamed,
  RaisedLanguages,
  type Raise,
} from './raised-languages.js';
import { RegionNumbers, rowsById, type Course } from './region-numbers.js';
import { RegionRows } from './region-rows.js';
import { RegionTally, type BlockedPairs, type BlockerTally } from './region-tally.js';
import { isOpen } from './step.js';

/** Conditions lie in the lowest bits of a sum of codes, up to the first that says "unknown". */
const CONDITIONS = UNKNOWN - 1;
const NO_RAISE: readonly Raise[] = [];

export interface RegionOptions {
  readonly today: LocalDate;
  /** See `isOpen`. */
  readonly threshold: number;
  readonly learnings: readonly Learning[];
  /** Leave the blockers out, where only learnings are asked about. */
  readonly learningsOnly?: boolean;
}

/** One pass over all pairs of a region; the figures are in its fields. */
export class RegionPass {
  readonly courses: readonly Course[];
  openPairs = 0;
  private readonly tally = new RegionTally();
  private readonly state: IndexState;
  private readonly rows: RegionRows;
  private readonly rowOf: ReadonlyMap<string, number>;
  private readonly numbers: RegionNumbers;
  private readonly full: MatchContext;
  private readonly today: number;
  private readonly cache = new SearchCache();
  private readonly query = new VacancyQuery();
  private readonly view = new PairView();
  private readonly gaps = new RaisedLanguages();
  private readonly found: Int32Array;
  /** By row of the index: whose it is, and the number of the territory of the home. */
  private readonly ids: readonly string[];
  private readonly homeOf: Int32Array;
  private readonly territories = new Interner();
  /** Of the vacancy in hand: its territory, and the tallies of its skills as far as they are used. */
  private work = 0;
  /** The most weighted credits that the skills of a course can add. */
  private courseGain = 0;
  private readonly skills = new EarnedByRow();
  private asksLanguage = false;
  private skillTallies: (BlockerTally | undefined)[] = [];
  /** Courses that can change something for the vacancy in hand. */
  private relevant: readonly Course[] = [];

  constructor(
    context: IndexContext,
    index: MatchIndex,
    private readonly vacancies: readonly CoreVacancy[],
    private readonly homes: ReadonlyMap<string, string>,
    private readonly options: RegionOptions,
  ) {
    const { learnings, today } = options;
    const taught = learnings.flatMap((one) => one.languages.map(({ language }) => language));
    const named = vacancies.flatMap(({ languages, assumedLanguage }) => [
      ...languages.map(({ language }) => language),
      ...(assumedLanguage?.languages ?? []),
    ]);
    const skills = learnings.flatMap((one) => one.skills);
    this.numbers = new RegionNumbers(index, [...named, ...taught], skills);
    this.courses = learnings.map((learning) => this.numbers.course(learning));
    this.full = { ...context, today };
    this.today = dayNumber(today);
    // Neighbours next to each other: what is read of them lies close together.
    index.layOut();
    this.state = index.state;
    this.rowOf = rowsById(this.state);
    this.rows = new RegionRows(this.state);
    this.found = new Int32Array(this.rows.count);
    const { profiles } = this.state;
    this.ids = Array.from({ length: profiles.rows }, (_, row) => idOf(profiles.ids, row));
    this.homeOf = Int32Array.from(this.ids, (id) => this.territories.intern(homes.get(id) ?? ''));
  }

  get blocked(): BlockedPairs[] {
    return [...this.tally.figures(this.territories.keys)];
  }

  /** The vacancies workplace by workplace, so that what is known of a workplace is used while it is at hand. */
  inOrder(): CoreVacancy[] {
    const keyOf = ({ workplace }: CoreVacancy) => workplace?.at?.key ?? '';
    return [...this.vacancies].sort((a, b) => byText(keyOf(a), keyOf(b)));
  }

  /** One vacancy against everybody in the columns. */
  take(vacancy: CoreVacancy, territory: string): void {
    const { state, query, rows, cache } = this;
    cache.open(state);
    const row = this.rowOf.get(vacancy.id);
    if (row === undefined || !query.fill(state, row, this.today, cache)) return;
    // A question to everybody is in everybody's way.
    if (query.placeKind === UNKNOWN_WORKPLACE) return;
    const { needs } = query;
    this.asksLanguage = needs !== undefined && needs.levels.length + needs.assumed.length > 0;
    this.view.ask(state, query);
    this.work = this.territories.intern(territory);
    this.skillTallies = [];
    this.relevant = this.coursesFor(query);
    if (this.options.learningsOnly === true && this.relevant.length === 0) return;
    const gains = this.relevant.map(({ skills }) => this.view.gainOf(skills));
    this.courseGain = Math.max(0, ...gains);
    this.skills.fill(state, query, cache);
    const known = query.placeKind === KNOWN_WORKPLACE;
    const count = known ? rows.within(query.commute!.low, this.found) : rows.count;
    for (let i = 0; i < count; i++) {
      const at = known ? this.found[i]! : i;
      const conditions = this.conditionsBesideLanguage(at);
      if (conditions > MOST_CONDITIONS) continue;
      this.weigh(rows.row[at]!, conditions, vacancy);
    }
  }

  /** Conditions of every gate but language and commute; more than are allowed where one stands in the way. */
  private conditionsBesideLanguage(at: number): number {
    const { query, rows } = this;
    const sum = query.paperCodes[rows.papers[at]!]! + query.hourCodes[rows.hours[at]!]!;
    if (sum >= FAIL || sum > CONDITIONS) return MOST_CONDITIONS + 1;
    if (query.startsOn === NO_DAY) return sum;
    const available = rows.available[at]!;
    return available === NO_DAY || available > query.startsOn ? MOST_CONDITIONS + 1 : sum;
  }

  private weigh(row: number, conditions: number, vacancy: CoreVacancy): void {
    const { state, query, view, gaps, asksLanguage } = this;
    const { threshold } = this.options;
    if (asksLanguage) {
      if (isSilent(state.profiles, row)) return;
      gaps.judge(state.profiles, row, query.needs, NO_RAISE);
    }
    const missing = asksLanguage && gaps.missing;
    view.begin(row);
    // Where a level is missing no single skill helps.
    const gain = missing ? this.courseGain : Math.max(this.courseGain, view.mostByOneSkill);
    if (view.atMost(this.skills.most(row), gain) < threshold) return;
    view.look();
    const condition = asksLanguage && gaps.condition ? CONDITION : 0;
    const passes = !missing && conditions + condition <= MOST_CONDITIONS;
    if (passes && view.score >= threshold) this.openPairs += 1;
    else this.findOpeners(row, conditions, passes, vacancy);
  }

  /** What would open a pair that is not open. */
  private findOpeners(
    row: number,
    conditions: number,
    passes: boolean,
    vacancy: CoreVacancy,
  ): void {
    const { view, gaps, asksLanguage } = this;
    const { threshold, learningsOnly } = this.options;
    const canLanguage = view.mostByLanguage >= threshold;
    if (learningsOnly !== true) {
      if (passes && view.mostByAsked >= threshold) this.blockBySkills(row, vacancy);
      if (asksLanguage && gaps.missing && canLanguage) this.blockByLanguage(row, conditions);
    }
    for (const course of this.relevant) {
      if (!canLanguage && course.skills.length === 0) continue;
      if (this.opensBy(course, row, conditions)) count(course, this.ids[row]!, vacancy.id);
    }
  }

  private blockByLanguage(row: number, conditions: number): void {
    const { state, query, view, gaps, tally } = this;
    const { language, spoken, written, stated } = gaps;
    if (language < 0) return;
    const raises = [{ language, spoken, written }];
    if (view.scoreWith(raises) < this.options.threshold) return;
    gaps.judge(state.profiles, row, query.needs, raises);
    if (gaps.missing || conditions + (gaps.condition ? CONDITION : 0) > MOST_CONDITIONS) return;
    const blocker: LanguageBlocker = {
      language: this.numbers.nameOf(language),
      level: cefrAt(Math.max(spoken, written)) ?? 'A1',
      mode: spoken === 0 ? 'written' : written === 0 ? 'spoken' : 'both',
      assumed: !stated,
    };
    tally.language(blocker).add(row, this.homeOf[row]!, this.work);
  }

  private blockBySkills(row: number, { skills }: CoreVacancy): void {
    const { view, tally, skillTallies } = this;
    for (let asked = 0; asked < skills.length; asked++) {
      if (view.hasAsked(asked) || view.scoreWithAsked(asked) < this.options.threshold) continue;
      const counted = (skillTallies[asked] ??= tally.skill(skills[asked]!.skill));
      counted.add(row, this.homeOf[row]!, this.work);
    }
  }

  private coursesFor(query: VacancyQuery): readonly Course[] {
    const named = languagesNamed(query.needs, this.view.term);
    return this.courses.filter(
      ({ raises, skills }) =>
        raises.some(({ language }) => named.has(language)) ||
        skills.some((skill) => query.skillHead[skill] !== 0),
    );
  }

  private opensBy({ raises, entries, skills }: Course, row: number, conditions: number): boolean {
    const { state, query, view, gaps } = this;
    const { threshold } = this.options;
    for (const entry of entries) if (!hasReached(state.profiles, row, entry)) return false;
    const taken = isSilent(state.profiles, row) ? NO_RAISE : raises;
    if (view.scoreWithAll(taken, skills) < threshold) return false;
    if (!this.asksLanguage) return conditions <= MOST_CONDITIONS;
    gaps.judge(state.profiles, row, query.needs, taken);
    return !gaps.missing && conditions + (gaps.condition ? CONDITION : 0) <= MOST_CONDITIONS;
  }

  /** A profile that does not fit the columns: by the definitions themselves. */
  takeOdd(profile: CoreProfile, odd: number, vacancy: CoreVacancy, territory: string): void {
    // Rows count from 0 up, those without a row from -1 down.
    const person = -1 - odd;
    const { full, options, tally } = this;
    const opens = (one: CoreProfile) => isOpen(evaluatePair(one, vacancy, full), options.threshold);
    if (opens(profile)) {
      this.openPairs += 1;
      return;
    }
    if (options.learningsOnly !== true) {
      const home = this.territories.intern(this.homes.get(profile.id) ?? '');
      const work = this.territories.intern(territory);
      const { language, skills } = blockersOf(profile, vacancy, full, options.threshold);
      if (language !== undefined) tally.language(language).add(person, home, work);
      for (const skill of skills) tally.skill(skill).add(person, home, work);
    }
    for (const course of this.courses) {
      const after = afterLearning(profile, course.learning);
      if (after !== undefined && opens(after)) count(course, profile.id, vacancy.id);
    }
  }
}

function count(course: Course, person: string, vacancy: string): void {
  course.pairs += 1;
  course.people.add(person);
  if (course.lastVacancy === vacancy) return;
  course.lastVacancy = vacancy;
  course.vacancies += 1;
}
