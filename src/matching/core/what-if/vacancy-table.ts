import { asksForCommute } from '../commute-of.js';
import { dayNumber, NO_DAY } from '../engine/days.js';
import { Growing } from '../engine/growing.js';
import { Interner } from '../engine/interner.js';
import {
  LanguageColumns,
  type LanguageNeeds,
  type LanguageTerm,
} from '../engine/language-columns.js';
import { weightsFor } from '../fit.js';
import { rulesFor } from '../legal-rules.js';
import type { CoreVacancy, PlacePoint } from '../model.js';
import type { MatchContext } from '../ports.js';
import { creditsForSkill } from '../skill-credits.js';
import { skillWeight } from '../terms/skills.js';

/** What a vacancy asks, apart from whose it is and whether it is open. */
export type Asked = Pick<
  CoreVacancy,
  | 'workplace'
  | 'remoteShare'
  | 'occupation'
  | 'skills'
  | 'languages'
  | 'assumedLanguage'
  | 'contract'
  | 'hours'
  | 'startsOn'
  | 'drivingLicences'
>;

/** A vacancy that asks nothing. */
export const NOTHING: CoreVacancy = {
  id: '',
  status: 'active',
  remoteShare: 0,
  skills: [],
  languages: [],
  drivingLicences: [],
};

/** Vacancies put together by one thing that they ask: each different need once, with a number. */
export class Facet {
  private readonly keys = new Interner();
  /** One vacancy by number, which asks this and nothing else. */
  readonly samples: CoreVacancy[] = [];
  private readonly uses: number[] = [];

  /** One vacancy more, or one less, asks this. */
  use(number: number, by: number): void {
    this.uses[number] = (this.uses[number] ?? 0) + by;
  }

  /** The samples of what some vacancy asks now. */
  get inUse(): CoreVacancy[] {
    return this.samples.filter((_, number) => (this.uses[number] ?? 0) > 0);
  }

  number(asked: Partial<Asked>, key = JSON.stringify(asked)): number {
    return this.keys.intern(key, () => this.samples.push({ ...NOTHING, ...asked }));
  }
}

export const TERM_COLUMNS = ['skills', 'occupation', 'language', 'commute'] as const;

const COLUMNS = [
  'law',
  'contract',
  'hours',
  'startsOn',
  'language',
  'place',
  'licence',
  'occupation',
  'skillStart',
  'skillCount',
  'skillTotal',
  'closesOn',
  ...TERM_COLUMNS.map((name) => `weight-${name}` as const),
] as const;
type Column = (typeof COLUMNS)[number];

/** What a vacancy asks of languages, for the gate and the term; the term's value for who states none. */
interface LanguageAsked {
  readonly needs: LanguageNeeds;
  readonly term: LanguageTerm | undefined;
  readonly silent: number;
}

/** How much of a vacancy counts: whether it is open today, and its share of the past period. */
export interface Presence {
  /** Active today; its closing day is looked at with each question. */
  readonly open: boolean;
  /** Part of the period, 0…1, in which it was open. */
  readonly share: number;
}

/**
 * Vacancies of today and of the past period as columns of small numbers, for {@link personWhatIf}. What
 * a gate says depends on few different needs, so a question asks each gate once per need, not once per
 * vacancy.
 */
export class VacancyTable {
  readonly law = new Facet();
  readonly contract = new Facet();
  readonly hours = new Facet();
  readonly startsOn = new Facet();
  readonly language = new Facet();
  readonly place = new Facet();
  readonly licence = new Facet();
  readonly occupations = new Interner();
  readonly skills = new Interner();
  rows = 0;
  private readonly columns = Object.fromEntries(
    COLUMNS.map((name) => [name, new Growing(Int32Array)]),
  ) as Record<Column, Growing<Int32Array>>;
  private readonly skill = new Growing(Int32Array);
  private readonly weight = new Growing(Int32Array);
  private readonly open: boolean[] = [];
  private readonly share: number[] = [];
  private readonly ids: string[] = [];
  /** By skill: how many of the vacancies ask for it. */
  private readonly askedBy: number[] = [];
  private readonly rowOf = new Map<string, number>();
  private readonly points: (PlacePoint | undefined)[] = [];
  private readonly names: string[][] = [];
  /** Packs what people state of languages as the needs below are written down. */
  readonly languages: LanguageColumns;
  private readonly asked: LanguageAsked[] = [];
  private readonly served = new Map<string, number[]>();
  private relations: (Int32Array | undefined)[] = [];
  private mostGains: (number | undefined)[] = [];
  /** For so many skills asked the relations were looked up. */
  private relatedAmong = 0;

  constructor(readonly context: Omit<MatchContext, 'today' | 'commute'>) {
    this.languages = new LanguageColumns(context.config);
  }

  /** Puts a vacancy in, in the place of the one with its id. */
  put(vacancy: CoreVacancy, { open, share }: Presence): void {
    this.remove(vacancy.id);
    const row = this.rows;
    const values = this.encode(vacancy);
    for (const name of COLUMNS) this.columns[name].put(row, values[name]);
    this.open[row] = open;
    this.share[row] = share;
    this.ids[row] = vacancy.id;
    this.rowOf.set(vacancy.id, row);
    this.rows += 1;
    this.use(row, 1);
  }

  remove(id: string): void {
    const row = this.rowOf.get(id);
    if (row === undefined) return;
    this.open[row] = false;
    this.share[row] = 0;
    this.rowOf.delete(id);
    this.use(row, -1);
  }

  private use(row: number, by: number): void {
    this.licence.use(this.columns.licence.array[row]!, by);
    const start = this.columns.skillStart.array[row]!;
    const end = start + this.columns.skillCount.array[row]!;
    for (let at = start; at < end; at++) {
      const skill = this.skill.array[at]!;
      this.askedBy[skill] = (this.askedBy[skill] ?? 0) + by;
    }
  }

  /** Does any of the vacancies ask for a skill? */
  isAsked(skill: number): boolean {
    return (this.askedBy[skill] ?? 0) > 0;
  }

  get size(): number {
    return this.rowOf.size;
  }

  /** All columns, for a loop over the rows. */
  get allColumns(): Readonly<Record<Column, Int32Array>> {
    const arrays = COLUMNS.map((name) => [name, this.columns[name].array]);
    return Object.fromEntries(arrays) as Record<Column, Int32Array>;
  }

  column(name: Column): Int32Array {
    return this.columns[name].array;
  }

  get skillColumns(): { readonly skill: Int32Array; readonly weight: Int32Array } {
    return { skill: this.skill.array, weight: this.weight.array };
  }

  idOf(row: number): string {
    return this.ids[row]!;
  }

  shareOf(row: number): number {
    return this.share[row]!;
  }

  /** @param today as the engine numbers days */
  isOpen(row: number, today: number): boolean {
    const closesOn = this.columns.closesOn.array[row]!;
    return this.open[row]! && (closesOn === NO_DAY || closesOn >= today);
  }

  /** Workplaces by number of the place facet; undefined where none is asked for or known. */
  get workplaces(): readonly (PlacePoint | undefined)[] {
    const { samples } = this.place;
    for (let i = this.points.length; i < samples.length; i++) {
      this.points.push(asksForCommute(samples[i]!) ? samples[i]!.workplace?.at : undefined);
    }
    return this.points;
  }

  /** By number of the language facet: the need in numbers. */
  get languagesAsked(): readonly LanguageAsked[] {
    const { samples } = this.language;
    const { needs, terms } = this.languages;
    for (let i = this.asked.length; i < samples.length; i++) {
      const need = this.languages.ask(samples[i]!);
      const term = this.languages.term(samples[i]!);
      const silent = this.context.config.neutral.language;
      this.asked.push({ needs: needs[need]!, term: terms[term - 1], silent });
    }
    return this.asked;
  }

  /** By number of the language facet: every language that the need names, once. */
  get languageNames(): readonly (readonly string[])[] {
    const { samples } = this.language;
    for (let i = this.names.length; i < samples.length; i++) {
      const { languages, assumedLanguage } = samples[i]!;
      const named = [
        ...languages.map((need) => need.language),
        ...(assumedLanguage?.languages ?? []),
      ];
      this.names.push([...new Set(named)]);
    }
    return this.names;
  }

  /** The number of a skill asked; what earns credit for it is noted with the first vacancy that asks. */
  private askedSkill(key: string): number {
    return this.skills.intern(key, (asked) => {
      const { taxonomy, config } = this.context;
      for (const [held, { credit }] of creditsForSkill(key, taxonomy, config)) {
        const serves = this.served.get(held);
        if (serves === undefined) this.served.set(held, [asked, credit]);
        else serves.push(asked, credit);
      }
    });
  }

  /** Skills asked that holding a skill earns credit for: number and credit in turn. */
  servedBy(held: string): readonly number[] {
    return this.served.get(held) ?? [];
  }

  /** Skills asked that earn credit for a skill asked: number and credit in turn. */
  related(asked: number): Int32Array {
    this.forgetOldRelations();
    return (this.relations[asked] ??= this.findRelated(asked));
  }

  /**
   * The most that any one skill, among those asked, can add to a row's weighted credits, whoever the
   * person is: what it adds for somebody who has nothing.
   */
  mostGain(row: number, compute: () => number): number {
    this.forgetOldRelations();
    return (this.mostGains[row] ??= compute());
  }

  /** A skill asked for the first time may be related to those before it. */
  private forgetOldRelations(): void {
    if (this.relatedAmong === this.skills.size) return;
    this.relations = [];
    this.mostGains = [];
    this.relatedAmong = this.skills.size;
  }

  private findRelated(asked: number): Int32Array {
    const { taxonomy, config } = this.context;
    const credits = creditsForSkill(this.skills.key(asked), taxonomy, config);
    return Int32Array.from(
      [...credits].flatMap(([key, { credit }]) => {
        const number = this.skills.find(key);
        return number === undefined ? [] : [number, credit];
      }),
    );
  }

  private encode(vacancy: CoreVacancy): Record<Column, number> {
    const { taxonomy, config } = this.context;
    const { workplace, contract, hours, startsOn, languages, assumedLanguage } = vacancy;
    const skillStart = this.skill.length;
    let skillTotal = 0;
    for (const { skill, essential } of vacancy.skills) {
      const weight = skillWeight(skill, essential, taxonomy, config);
      this.skill.push(this.askedSkill(skill));
      this.weight.push(weight);
      skillTotal += weight;
    }
    const { names, weights } = weightsFor(vacancy, config);
    const weightOf = (name: (typeof TERM_COLUMNS)[number]) => weights[names.indexOf(name)] ?? 0;
    const { drivingLicences, remoteShare, occupation } = vacancy;
    const remote = workplace !== undefined && remoteShare >= 1;
    return {
      law: this.lawOf(vacancy),
      contract: this.contract.number({ contract }),
      hours: this.hours.number({ hours }),
      startsOn: this.startsOn.number({ startsOn }),
      language: this.language.number({ languages, assumedLanguage }),
      place: this.place.number(
        { workplace, remoteShare: remote ? 1 : 0 },
        remote ? 'remote' : JSON.stringify(workplace?.at?.key ?? (workplace ? null : '')),
      ),
      licence: this.licence.number({ drivingLicences }),
      occupation: occupation === undefined ? -1 : this.occupations.intern(occupation),
      skillStart,
      skillCount: vacancy.skills.length,
      skillTotal,
      closesOn: dayNumber(vacancy.closesOn),
      'weight-skills': weightOf('skills'),
      'weight-occupation': weightOf('occupation'),
      'weight-language': weightOf('language'),
      'weight-commute': weightOf('commute'),
    };
  }

  /** Country and, where a recognition can be asked for, occupation: for permission and regulated professions. */
  private lawOf({ workplace, occupation }: CoreVacancy): number {
    const { legal, taxonomy } = this.context;
    const regulated =
      workplace !== undefined &&
      occupation !== undefined &&
      rulesFor(legal, taxonomy, occupation, workplace.country).length > 0;
    const place = workplace && { workplace: { country: workplace.country } };
    return this.law.number({ ...place, ...(regulated && { occupation }) });
  }
}
