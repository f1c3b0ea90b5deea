import type { IndexState } from '../engine/index-state.js';
import { skillCountOf } from '../engine/profile-state.js';
import { sharesBesideSkills, skillValue } from '../engine/row-score.js';
import type { VacancyQuery } from '../engine/vacancy-query.js';
import { WHOLE } from '../scorer-config.js';
import { askedLevelsOf, RaisedLanguages, type AskedLevel, type Raise } from './raised-languages.js';

const PER_THOUSANDTH = 10;
const NO_RAISE: readonly Raise[] = [];

/** The fit of one row for one vacancy, and how it changes when a level is raised or a skill is added. */
export class PairView {
  /** What the vacancy asks for in the language term. */
  term: readonly AskedLevel[] = [];
  /** Skills are asked for, and the person lists some. */
  hasSkills = false;
  private readonly languages = new RaisedLanguages();
  private state!: IndexState;
  private query!: VacancyQuery;
  private row = 0;
  private weightLanguage = 0;
  /** The most that one of the skills asked can add to what is earned, for anybody. */
  private mostGain = 0;
  /** Occupation and commute. */
  private others = 0;
  /** Weight × value of language and of skills, as they are. */
  private language = 0;
  private skills = 0;
  private earned = 0;
  private best = new Int32Array(64);

  /** A vacancy that the query has just been filled with; the query leaves the language term to this view. */
  ask(state: IndexState, query: VacancyQuery): void {
    this.state = state;
    this.query = query;
    this.term = askedLevelsOf(query.term);
    this.weightLanguage = query.weightLanguage;
    query.weightLanguage = 0;
    if (this.best.length < query.skillCount) this.best = new Int32Array(query.skillCount);
    query.best.fill(0);
    this.earned = 0;
    this.mostGain = 0;
    for (let asked = 0; asked < query.skillCount; asked++) {
      this.mostGain = Math.max(this.mostGain, this.earnedWith([this.skillAsked(asked)]));
    }
  }

  /** Takes up a row: what costs little is worked out, the rest with {@link look}. */
  begin(row: number): void {
    const { state, query } = this;
    this.row = row;
    this.others = sharesBesideSkills(state, query, row);
    this.hasSkills = query.weightSkills > 0 && skillCountOf(state.profiles, row) > 0;
  }

  /** The most weighted credits that one of the skills asked can add, for anybody. */
  get mostByOneSkill(): number {
    return this.mostGain;
  }

  /**
   * No levels in languages, together with skills that add so much, could lift the score above this.
   * @param bound most that the row's skills can be worth, 0…1000
   * @param gain most weighted credits that skills can add
   */
  atMost(bound: number, gain: number): number {
    const { query, others, weightLanguage } = this;
    const rest = others + weightLanguage * WHOLE;
    if (!this.hasSkills) {
      return scoreOf(rest + query.weightSkills * this.state.config.neutral.skills);
    }
    const more = Math.ceil(gain / query.skillTotal);
    return scoreOf(rest + query.weightSkills * Math.min(WHOLE, bound + more));
  }

  /** The most that several skills can add to what is earned, for anybody; before a row is looked at. */
  gainOf(skills: readonly number[]): number {
    return this.earnedWith(skills);
  }

  look(): void {
    const { state, query, row } = this;
    this.language = this.languageShare(NO_RAISE);
    this.skills = query.weightSkills === 0 ? 0 : query.weightSkills * skillValue(state, query, row);
    if (!this.hasSkills) return;
    // The best credits of the row lie in the query until the next row.
    const { weights, best, skillCount } = query;
    let earned = 0;
    for (let i = 0; i < skillCount; i++) earned += weights[i]! * best[i]!;
    this.earned = earned;
  }

  private languageShare(raises: readonly Raise[]): number {
    if (this.weightLanguage === 0) return 0;
    return this.weightLanguage * this.languages.value(this.state, this.row, this.term, raises);
  }

  get score(): number {
    return scoreOf(this.others + this.language + this.skills);
  }

  /** No levels in languages could lift the score above this. */
  get mostByLanguage(): number {
    return scoreOf(this.others + this.weightLanguage * WHOLE + this.skills);
  }

  /** No single skill that the vacancy asks for could lift the score above this. */
  get mostByAsked(): number {
    if (!this.hasSkills) return this.score;
    const share = this.skillShare(this.earned + this.mostGain);
    return scoreOf(this.others + this.language + share);
  }

  scoreWith(raises: readonly Raise[]): number {
    return scoreOf(this.others + this.languageShare(raises) + this.skills);
  }

  /** With levels raised and skills added; skills add nothing to who lists none. */
  scoreWithAll(raises: readonly Raise[], skills: readonly number[]): number {
    const learns = this.hasSkills && skills.length > 0;
    const share = learns ? this.skillShare(this.earnedWith(skills)) : this.skills;
    const language = raises.length > 0 ? this.languageShare(raises) : this.language;
    return scoreOf(this.others + language + share);
  }

  /** With one more of the skills that the vacancy asks for, by its place in the vacancy's list. */
  scoreWithAsked(asked: number): number {
    const share = this.skillShare(this.earnedWith([this.skillAsked(asked)]));
    return scoreOf(this.others + this.language + share);
  }

  /** Has the person the skill itself? */
  hasAsked(asked: number): boolean {
    return this.query.best[asked]! >= WHOLE;
  }

  private skillAsked(asked: number): number {
    const { skill, skillStart } = this.state.vacancies;
    return skill[skillStart[this.query.vacancy]! + asked]!;
  }

  private skillShare(earned: number): number {
    const { weightSkills, skillTotal } = this.query;
    return weightSkills * Math.floor((earned * WHOLE) / (skillTotal * WHOLE));
  }

  private earnedWith(skills: readonly number[]): number {
    const { query, best } = this;
    const { weights, linkAsked, linkCredit, linkNext, skillHead, skillCount } = query;
    for (let i = 0; i < skillCount; i++) best[i] = query.best[i]!;
    let { earned } = this;
    for (const skill of skills) {
      for (let link = skillHead[skill] ?? 0; link !== 0; link = linkNext[link - 1]!) {
        const i = linkAsked[link - 1]!;
        const more = linkCredit[link - 1]! - best[i]!;
        if (more <= 0) continue;
        earned += weights[i]! * more;
        best[i] = linkCredit[link - 1]!;
      }
    }
    return earned;
  }
}

const scoreOf = (shares: number) => Math.floor(shares / PER_THOUSANDTH);
