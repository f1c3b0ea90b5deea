import type { ContributionName } from '../../../kernel/vocabulary.js';
import { asksForCommute } from '../commute-of.js';
import { weightsFor } from '../fit.js';
import type { CoreVacancy } from '../model.js';
import type { MatchContext } from '../ports.js';
import { skillWeight } from '../terms/skills.js';
import { dayNumber } from './days.js';
import { Growing } from './growing.js';
import type { Numbers } from './numbers.js';
import { IdIndex } from './id-index.js';
import { IdStore, type IdState } from './id-store.js';
import type { Numbering } from './profile-columns.js';

/** Kinds of workplace: not asked for or wholly remote, known, or a place nobody knows. */
export const NO_COMMUTE = 0;
export const KNOWN_WORKPLACE = 1;
export const UNKNOWN_WORKPLACE = 2;

/** Taken out. */
export const DEAD = 1;
/** Vacancies as columns, a row each, over shared memory. */
export interface VacancyState {
  readonly rows: number;
  readonly ids: IdState;
  readonly flags: Uint8Array;
  readonly papers: Int32Array;
  readonly hours: Int32Array;
  readonly languages: Int32Array;
  /** Plus 1; 0 where the vacancy asks for no language. */
  readonly languageTerm: Int32Array;
  readonly place: Uint8Array;
  readonly workplace: Int32Array;
  readonly startsOn: Int32Array;
  readonly closesOn: Int32Array;
  /** Plus 1; 0 where none is named. */
  readonly occupation: Int32Array;
  readonly skillStart: Int32Array;
  readonly skillCount: Int32Array;
  readonly skill: Int32Array;
  readonly skillWeight: Int32Array;
  /** Sum of the weights of the skills. */
  readonly skillTotal: Int32Array;
  /** Weights of the four terms in thousandths; 0 where a term drops out. */
  readonly weightSkills: Int32Array;
  readonly weightOccupation: Int32Array;
  readonly weightLanguage: Int32Array;
  readonly weightCommute: Int32Array;
}

const PER_ROW = [
  'papers',
  'hours',
  'languages',
  'languageTerm',
  'workplace',
  'startsOn',
  'closesOn',
  'occupation',
  'skillStart',
  'skillCount',
  'skillTotal',
  'weightSkills',
  'weightOccupation',
  'weightLanguage',
  'weightCommute',
] as const;
type PerRow = (typeof PER_ROW)[number];

export class VacancyColumns {
  readonly ids = new IdStore();
  readonly index = new IdIndex();
  rows = 0;
  live = 0;
  private readonly columns = Object.fromEntries(
    PER_ROW.map((name) => [name, new Growing(Int32Array)]),
  ) as Record<PerRow, Growing<Int32Array>>;
  private readonly flags = new Growing(Uint8Array);
  private readonly place = new Growing(Uint8Array);
  private readonly skill = new Growing(Int32Array);
  private readonly skillWeight = new Growing(Int32Array);

  constructor(
    private readonly numbering: Numbering,
    private readonly context: MatchContext,
  ) {}

  /** Appends a vacancy whose id is not there; one that is not active is in no list and not kept. */
  append(vacancy: CoreVacancy): void {
    const row = this.rows;
    const values = this.encode(vacancy);
    for (const name of PER_ROW) this.columns[name].put(row, values[name]);
    this.flags.put(row, 0);
    this.place.put(row, placeKind(vacancy));
    this.ids.put(row, vacancy.id);
    this.index.add(row, vacancy.id, this.ids.state);
    this.rows += 1;
    this.live += 1;
  }

  remove(id: string): boolean {
    const row = this.index.find(id, this.ids.state);
    if (row === undefined) return false;
    this.flags.array[row] = (this.flags.array[row] ?? 0) | DEAD;
    this.index.remove(id, this.ids.state);
    this.live -= 1;
    return true;
  }

  find(id: string): number | undefined {
    return this.index.find(id, this.ids.state);
  }

  private encode(vacancy: CoreVacancy): Record<PerRow, number> {
    const { skills, occupations, languages, places, papers, hours } = this.numbering;
    const { taxonomy, config } = this.context;
    const skillStart = this.skill.length;
    let skillTotal = 0;
    for (const { skill, essential } of vacancy.skills) {
      const weight = skillWeight(skill, essential, taxonomy, config);
      this.skill.push(skills.asked(skill));
      this.skillWeight.push(weight);
      skillTotal += weight;
    }
    const { names, weights } = weightsFor(vacancy, config);
    const weight = (name: ContributionName) => weights[names.indexOf(name)] ?? 0;
    const at = vacancy.workplace?.at;
    return {
      papers: papers.ask(vacancy),
      hours: hours.ask(vacancy),
      languages: languages.ask(vacancy),
      languageTerm: languages.term(vacancy),
      workplace: at === undefined ? 0 : places.workplace(at),
      startsOn: dayNumber(vacancy.startsOn),
      closesOn: dayNumber(vacancy.closesOn),
      occupation: vacancy.occupation === undefined ? 0 : occupations.number(vacancy.occupation) + 1,
      skillStart,
      skillCount: vacancy.skills.length,
      skillTotal,
      weightSkills: weight('skills'),
      weightOccupation: weight('occupation'),
      weightLanguage: weight('language'),
      weightCommute: weight('commute'),
    };
  }

  get state(): VacancyState {
    const arrays = Object.fromEntries(
      PER_ROW.map((name) => [name, this.columns[name].array]),
    ) as Record<PerRow, Int32Array>;
    return {
      rows: this.rows,
      ids: this.ids.state,
      flags: this.flags.array,
      place: this.place.array,
      skill: this.skill.array,
      skillWeight: this.skillWeight.array,
      ...arrays,
    };
  }

  get bytes(): number {
    const columns: Growing<Numbers>[] = [
      ...Object.values(this.columns),
      this.flags,
      this.place,
      this.skill,
      this.skillWeight,
    ];
    return columns.reduce((sum, column) => sum + column.bytes, this.ids.bytes + this.index.bytes);
  }
}

function placeKind(vacancy: CoreVacancy): number {
  if (!asksForCommute(vacancy)) return NO_COMMUTE;
  return vacancy.workplace?.at === undefined ? UNKNOWN_WORKPLACE : KNOWN_WORKPLACE;
}
