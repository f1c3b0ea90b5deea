import type { IndexState } from '../engine/index-state.js';
import { skillCountOf } from '../engine/profile-state.js';
import { sharesBesideSkills, skillValue } from '../engine/row-score.js';
import type { VacancyQuery } from '../engine/vacancy-query.js';
import { WHOLE } from '../scorer-config.js';
import { RaisedLanguages, type Raise } from './raised-languages.js';

const PER_THOUSANDTH = 10;
const NO_RAISE: readonly Raise[] = [];

/** The fit of one row for one vacancy, and how it changes when a level is raised or a skill is added. */
export class PairView {
  private readonly languages = new RaisedLanguages();
  private state!: IndexState;
  private query!: VacancyQuery;
  private row = 0;
  /** Occupation and commute. */
  private others = 0;
  /** Weight × value of language and of skills, as they are. */
  private language = 0;
  private skills = 0;
  private earned = 0;
  private best = new Int32Array(64);

  look(state: IndexState, query: VacancyQuery, row: number): void {
    this.state = state;
    this.query = query;
    this.row = row;
    this.language = this.languageShare(NO_RAISE);
    this.others = sharesBesideSkills(state, query, row) - this.language;
    this.skills = query.weightSkills === 0 ? 0 : query.weightSkills * skillValue(state, query, row);
    this.earned = 0;
    // What the core's rule made of each skill asked lies in the query until the next row.
    if (this.hasSkills) {
      for (let i = 0; i < query.skillCount; i++) {
        this.earned += query.weights[i]! * query.best[i]!;
      }
    }
  }

  /** Skills are asked for, and the person lists some. */
  get hasSkills(): boolean {
    return this.query.weightSkills > 0 && skillCountOf(this.state.profiles, this.row) > 0;
  }

  private languageShare(raises: readonly Raise[]): number {
    const { state, query, row } = this;
    if (query.weightLanguage === 0) return 0;
    return query.weightLanguage * this.languages.value(state, row, query.term!, raises);
  }

  get score(): number {
    return scoreOf(this.others + this.language + this.skills);
  }

  /** No levels in languages could lift the score above this. */
  get mostByLanguage(): number {
    return scoreOf(this.others + this.query.weightLanguage * WHOLE + this.skills);
  }

  scoreWith(raises: readonly Raise[]): number {
    return scoreOf(this.others + this.languageShare(raises) + this.skills);
  }

  /** With levels raised and skills added; skills add nothing to who lists none. */
  scoreWithAll(raises: readonly Raise[], skills: readonly number[]): number {
    const share = this.hasSkills ? this.skillShare(this.earnedWith(skills)) : this.skills;
    return scoreOf(this.others + this.languageShare(raises) + share);
  }

  /** With one more of the skills that the vacancy asks for, by its place in the vacancy's list. */
  scoreWithAsked(asked: number): number {
    const { query } = this;
    const start = this.state.vacancies.skillStart[query.vacancy]!;
    const skill = this.state.vacancies.skill[start + asked]!;
    const share = this.skillShare(this.earnedWith([skill]));
    return scoreOf(this.others + this.language + share);
  }

  /** Has the person the skill itself? */
  hasAsked(asked: number): boolean {
    return this.query.best[asked]! >= WHOLE;
  }

  private skillShare(earned: number): number {
    const { weightSkills, skillTotal } = this.query;
    return weightSkills * Math.floor((earned * WHOLE) / (skillTotal * WHOLE));
  }

  private earnedWith(skills: readonly number[]): number {
    const { query } = this;
    const { best, weights, linkAsked, linkCredit, linkNext, skillHead, skillCount } = query;
    if (this.best.length < skillCount) this.best = new Int32Array(skillCount);
    for (let i = 0; i < skillCount; i++) this.best[i] = best[i]!;
    let { earned } = this;
    for (const skill of skills) {
      for (let link = skillHead[skill] ?? 0; link !== 0; link = linkNext[link - 1]!) {
        const i = linkAsked[link - 1]!;
        const more = linkCredit[link - 1]! - this.best[i]!;
        if (more <= 0) continue;
        earned += weights[i]! * more;
        this.best[i] = linkCredit[link - 1]!;
      }
    }
    return earned;
  }
}

const scoreOf = (shares: number) => Math.floor(shares / PER_THOUSANDTH);
