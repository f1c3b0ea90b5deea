import { dayNumber } from '../engine/days.js';
import { MOST_CONDITIONS } from '../lists.js';
import type { CoreProfile } from '../model.js';
import type { MatchContext } from '../ports.js';
import { byText } from '../ranking.js';
import { contractGate } from '../gates/contract.js';
import { drivingLicenceGate } from '../gates/driving-licence.js';
import { hoursGate } from '../gates/hours.js';
import { regulatedProfessionGate } from '../gates/regulated-profession.js';
import { startDateGate } from '../gates/start-date.js';
import { workPermissionGate } from '../gates/work-permission.js';
import { WHOLE } from '../scorer-config.js';
import {
  commuteAnswers,
  gateAnswers,
  IN_THE_WAY,
  LanguageAnswers,
  occupationAnswers,
  underLimit,
  type Answers,
  type CommutesFrom,
} from './person-answers.js';
import { SkillGains } from './skill-gains.js';
import { afterStep, commuteStep, languageStep, licenceStep, skillStep, type Step } from './step.js';
import type { VacancyTable } from './vacancy-table.js';

const PER_THOUSANDTH = 10;

/** What one step would open for a person. */
export interface StepOpens {
  readonly step: Step;
  /** Ids of the vacancies open today that the step opens, best fit first. */
  readonly today: readonly string[];
  /** How many such vacancies were open at a time, on average over the past period. */
  readonly usual: number;
}

export interface PersonWhatIf {
  /** Vacancies open to the person as they are: today, and on average over the past period. */
  readonly now: { readonly today: number; readonly usual: number };
  /** Steps that open something, the one that opens most today first. */
  readonly steps: readonly StepOpens[];
}

export interface WhatIfOptions {
  /** Least fit that is worth suggesting, in thousandths of a point; see `isOpen`. */
  readonly threshold: number;
  /** Skills to answer for, those that open most first; all unless said. Of the other steps there are few. */
  readonly mostSkills?: number;
  /** For whoever can work out commutes from one home faster together. */
  readonly commutesFrom?: CommutesFrom;
}

/**
 * Which single step opens which vacancies: those that are not open (see `isOpen`) to the person as they
 * are and are open after the step, nothing else changed. Vacancies of the past are taken as if they were
 * open today. Exactly what `evaluatePair` says of the profile before and after the step; skills,
 * languages and licences are those that some vacancy in the table asks for.
 */
export function personWhatIf(
  table: VacancyTable,
  profile: CoreProfile,
  context: MatchContext,
  options: WhatIfOptions,
): PersonWhatIf {
  if (!profile.consent) return { now: { today: 0, usual: 0 }, steps: [] };
  return new Question(table, profile, context, options).answer();
}

interface Tally {
  readonly step: Step;
  /** Rows of today's vacancies, and their scores after the step. */
  readonly rows: number[];
  readonly scores: number[];
  usual: number;
}

type Commutes = ReturnType<typeof underLimit>;

/** What is the same for every row: answers of the gates and terms, before and after each step. */
class Question {
  private readonly tallies: Tally[] = [];
  private readonly skillTallies = new Map<number, Tally | undefined>();
  private readonly gains: SkillGains;
  private readonly gates: Record<'law' | 'contract' | 'hours' | 'start', Answers>;
  private readonly occupation: Answers;
  private readonly languages: LanguageAnswers;
  /** By language need: the steps in a language that it names. */
  private readonly languageSteps: { tally: Tally; after: LanguageAnswers }[][];
  private readonly licences: Answers;
  private readonly licenceSteps: { tally: Tally; after: Answers }[];
  private readonly near: Commutes;
  private readonly far: (Commutes & { readonly tally: Tally }) | undefined;
  private readonly skilled: boolean;
  private readonly columns: VacancyTable['allColumns'];
  private readonly now = { today: 0, usual: 0 };

  constructor(
    private readonly table: VacancyTable,
    private readonly profile: CoreProfile,
    private readonly context: MatchContext,
    private readonly options: WhatIfOptions,
  ) {
    this.columns = table.allColumns;
    this.gains = new SkillGains(table, profile);
    this.skilled = (profile.skills ?? []).length > 0;
    const laws = [workPermissionGate, regulatedProfessionGate];
    this.gates = {
      law: gateAnswers(table.law, laws, profile, context),
      contract: gateAnswers(table.contract, [contractGate], profile, context),
      hours: gateAnswers(table.hours, [hoursGate], profile, context),
      start: gateAnswers(table.startsOn, [startDateGate], profile, context),
    };
    this.occupation = occupationAnswers(table, profile, context);
    this.languages = new LanguageAnswers(table, profile);
    this.languageSteps = this.prepareLanguages();
    this.licences = gateAnswers(table.licence, [drivingLicenceGate], profile, context);
    this.licenceSteps = this.prepareLicences();
    const commutes = commuteAnswers(table, profile, context, options.commutesFrom);
    this.near = underLimit(commutes, profile.maxCommuteMinutes);
    const further = commuteStep(profile);
    this.far = further && { tally: this.tally(further), ...underLimit(commutes, further.to) };
  }

  private tally(step: Step): Tally {
    const tally = { step, rows: [], scores: [], usual: 0 };
    this.tallies.push(tally);
    return tally;
  }

  private prepareLicences() {
    const { table, profile, context } = this;
    const asked = new Set(
      table.licence.inUse.flatMap((s) => s.drivingLicences.map((need) => need.class)),
    );
    return [...asked].sort(byText).flatMap((wanted) => {
      const step = licenceStep(profile, wanted);
      if (step === undefined) return [];
      const better = afterStep(profile, step);
      const after = gateAnswers(table.licence, [drivingLicenceGate], better, context);
      return [{ tally: this.tally(step), after }];
    });
  }

  private prepareLanguages() {
    const { table, profile } = this;
    const named = table.languageNames;
    const entries = new Map(
      [...new Set(named.flat())].sort(byText).flatMap((language) => {
        const step = languageStep(profile, language);
        if (step === undefined) return [];
        const after = new LanguageAnswers(table, afterStep(profile, step));
        return [[language, { tally: this.tally(step), after }] as const];
      }),
    );
    return named.map((languages) => languages.flatMap((name) => entries.get(name) ?? []));
  }

  answer(): PersonWhatIf {
    const { table } = this;
    const today = dayNumber(this.context.today);
    for (let row = 0; row < table.rows; row++) {
      const others = this.untouchedGates(row);
      if (others >= IN_THE_WAY) continue;
      const isOpenToday = table.isOpen(row, today);
      if (isOpenToday || table.shareOf(row) > 0) this.weigh(row, others, isOpenToday);
    }
    return { now: this.now, steps: this.steps() };
  }

  /** The gates that no step touches, after a look at the commute, which tells most. */
  private untouchedGates(row: number): number {
    const { gates, columns, near, far } = this;
    const place = columns.place[row]!;
    if (near.codes[place]! >= IN_THE_WAY && (far?.codes[place] ?? IN_THE_WAY) >= IN_THE_WAY) {
      return IN_THE_WAY;
    }
    const sum =
      gates.contract.of(columns.contract[row]!) +
      gates.law.of(columns.law[row]!) +
      gates.hours.of(columns.hours[row]!);
    return sum >= IN_THE_WAY ? sum : sum + gates.start.of(columns.startsOn[row]!);
  }

  /** The fit as the core's terms have it, before and after each step that touches the row. */
  private weigh(row: number, others: number, isOpenToday: boolean): void {
    const { columns, languages, near, options } = this;
    const need = columns.language[row]!;
    const place = columns.place[row]!;
    const commute = near.codes[place]!;
    const language = languages.codes.of(need);
    const licence = this.licences.of(columns.licence[row]!);
    // Two gates in the way are more than one step can open.
    if (commute + language + licence >= 2 * IN_THE_WAY) return;
    const code = others + commute + language + licence;
    const earned = this.earned(row);
    const skills = this.skillShare(row, earned);
    const held = this.occupationShare(row);
    const spoken = columns['weight-language'][row]! * languages.values.of(need);
    const comfort = columns['weight-commute'][row]! * near.values[place]!;
    const score = scoreOf(skills + held + spoken + comfort);
    const share = this.table.shareOf(row);
    if (isFine(code) && score >= options.threshold) {
      if (isOpenToday) this.now.today += 1;
      this.now.usual += share;
      return;
    }
    const offer = (tally: Tally, fresh: number, after: number) => {
      if (!isFine(fresh) || after < options.threshold) return;
      tally.usual += share;
      if (!isOpenToday) return;
      tally.rows.push(row);
      tally.scores.push(after);
    };
    for (const { tally, after } of this.languageSteps[need]!) {
      const fresh = code - language + after.codes.of(need);
      if (!isFine(fresh)) continue;
      const better = columns['weight-language'][row]! * after.values.of(need);
      offer(tally, fresh, scoreOf(skills + held + better + comfort));
    }
    if (this.far !== undefined) {
      const { tally, codes, values } = this.far;
      const better = columns['weight-commute'][row]! * values[place]!;
      offer(tally, code - commute + codes[place]!, scoreOf(skills + held + spoken + better));
    }
    for (const { tally, after } of this.licenceSteps) {
      offer(tally, code - licence + after.of(columns.licence[row]!), score);
    }
    if (isFine(code)) this.offerSkills(row, earned, held + spoken + comfort, code, offer);
  }

  /** Skills that lift a row, whose gates all pass, over the threshold. */
  private offerSkills(
    row: number,
    earned: number,
    others: number,
    code: number,
    offer: (tally: Tally, code: number, score: number) => void,
  ): void {
    const { columns, gains, options } = this;
    const weight = columns['weight-skills'][row]!;
    if (!this.skilled || weight === 0) return;
    const total = columns.skillTotal[row]! * WHOLE;
    // Least sum of credits with which the fit reaches the threshold.
    const missing = options.threshold * PER_THOUSANDTH - others;
    const least = Math.ceil((Math.ceil(missing / weight) * total) / WHOLE) - earned;
    if (least > gains.most(row)) return;
    gains.each(row, least, (skill, gain) => {
      const tally = this.skillTally(skill);
      if (tally === undefined) return;
      offer(tally, code, scoreOf(this.skillShare(row, earned + gain) + others));
    });
  }

  private earned(row: number): number {
    return this.skilled && this.columns['weight-skills'][row]! > 0 ? this.gains.earned(row) : 0;
  }

  /** Weight × value of the skills term; who lists no skills has the neutral value. */
  private skillShare(row: number, earned: number): number {
    const weight = this.columns['weight-skills'][row]!;
    if (weight === 0) return 0;
    if (!this.skilled) return weight * this.context.config.neutral.skills;
    return weight * Math.floor((earned * WHOLE) / (this.columns.skillTotal[row]! * WHOLE));
  }

  private occupationShare(row: number): number {
    const asked = this.columns.occupation[row]!;
    if (asked < 0) return 0;
    return this.columns['weight-occupation'][row]! * this.occupation.of(asked);
  }

  private skillTally(skill: number): Tally | undefined {
    const { table, skillTallies, profile } = this;
    if (skillTallies.has(skill)) return skillTallies.get(skill);
    const step = table.isAsked(skill) ? skillStep(profile, table.skills.key(skill)) : undefined;
    const tally = step && this.tally(step);
    skillTallies.set(skill, tally);
    return tally;
  }

  private steps(): StepOpens[] {
    let skillsLeft = this.options.mostSkills ?? Infinity;
    return this.withoutFewest(
      this.tallies.filter(({ rows, usual }) => rows.length > 0 || usual > 0),
    )
      .sort(mostFirst)
      .filter(({ step }) => step.kind !== 'skill' || skillsLeft-- > 0)
      .map(({ step, rows, scores, usual }) => ({
        step,
        today: this.bestFirst(rows, scores),
        usual,
      }));
  }

  /** Of thousands of skills a few are wanted: those that open too little to be among them need no sorting. */
  private withoutFewest(tallies: readonly Tally[]): Tally[] {
    const { mostSkills = Infinity } = this.options;
    const opened = tallies
      .filter(({ step }) => step.kind === 'skill')
      .map(({ rows }) => rows.length);
    if (opened.length <= mostSkills) return [...tallies];
    const least = Int32Array.from(opened).sort()[opened.length - mostSkills] ?? Infinity;
    return tallies.filter(({ step, rows }) => step.kind !== 'skill' || rows.length >= least);
  }

  private bestFirst(rows: readonly number[], scores: readonly number[]): string[] {
    return rows
      .map((row, i) => ({ id: this.table.idOf(row), score: scores[i]! }))
      .sort((a, b) => b.score - a.score || byText(a.id, b.id))
      .map(({ id }) => id);
  }
}

/** Nothing in the way, and not too many conditions. */
const isFine = (code: number) => code <= MOST_CONDITIONS;

const scoreOf = (shares: number) => Math.floor(shares / PER_THOUSANDTH);

/** Ties by the step itself, so that the same steps come first everywhere. */
const mostFirst = (a: Tally, b: Tally) =>
  b.rows.length - a.rows.length ||
  b.usual - a.usual ||
  byText(a.step.kind, b.step.kind) ||
  byText(nameOf(a.step), nameOf(b.step));

function nameOf(step: Step): string {
  switch (step.kind) {
    case 'language':
      return step.language;
    case 'skill':
      return step.skill;
    case 'licence':
      return step.class;
    case 'commute':
      return '';
  }
}
