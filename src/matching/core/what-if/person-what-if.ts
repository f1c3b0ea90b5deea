import { contractGate } from '../gates/contract.js';
import { drivingLicenceGate } from '../gates/driving-licence.js';
import { hoursGate } from '../gates/hours.js';
import { regulatedProfessionGate } from '../gates/regulated-profession.js';
import { startDateGate } from '../gates/start-date.js';
import { workPermissionGate } from '../gates/work-permission.js';
import { MOST_CONDITIONS } from '../lists.js';
import type { CoreProfile } from '../model.js';
import type { MatchContext } from '../ports.js';
import { byText } from '../ranking.js';
import { WHOLE } from '../scorer-config.js';
import {
  codesOf,
  commuteAnswers,
  IN_THE_WAY,
  languageAnswers,
  languagesOf,
  Merits,
  underLimit,
  type CommutesFrom,
  type LanguageAnswers,
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
  /** For whoever can work out commutes from one home faster together. */
  readonly commutesFrom?: CommutesFrom;
}

/**
 * Which single step opens which vacancies: those that are not open (see `isOpen`) to the person as they
 * are and are open after the step, nothing else changed. Vacancies of the past are taken as if they were
 * open today. Exactly what `evaluatePair` says of the profile before and after the step.
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
  readonly today: { row: number; score: number }[];
  usual: number;
}

class Question {
  private readonly tallies: Tally[] = [];
  private readonly skillTallies = new Map<number, Tally>();
  private readonly merits: Merits;
  private readonly gains: SkillGains;
  /** By language need: the steps in a language that it names. */
  private readonly languageSteps: { tally: Tally; answers: LanguageAnswers }[][] = [];
  private readonly licenceSteps: { tally: Tally; codes: Int32Array }[];

  constructor(
    private readonly table: VacancyTable,
    private readonly profile: CoreProfile,
    private readonly context: MatchContext,
    private readonly options: WhatIfOptions,
  ) {
    this.merits = new Merits(table, profile, context);
    this.gains = new SkillGains(table, this.merits);
    this.licenceSteps = this.prepareLicences();
  }

  private tally(step: Step): Tally {
    const tally = { step, today: [], usual: 0 };
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
      const after = afterStep(profile, step);
      const codes = codesOf(table.licence, [drivingLicenceGate], after, context);
      return [{ tally: this.tally(step), codes }];
    });
  }

  private prepareLanguages(answers: LanguageAnswers): void {
    const { table, profile, context } = this;
    const { samples } = table.language;
    const named = samples.map((sample) => new Set(languagesOf(sample)));
    samples.forEach(() => this.languageSteps.push([]));
    for (const language of [...new Set(named.flatMap((set) => [...set]))].sort(byText)) {
      const step = languageStep(profile, language);
      if (step === undefined) continue;
      const entry = {
        tally: this.tally(step),
        answers: languageAnswers(table, afterStep(profile, step), context, { answers, language }),
      };
      named.forEach((set, i) => set.has(language) && this.languageSteps[i]!.push(entry));
    }
  }

  answer(): PersonWhatIf {
    const { table, profile, context, merits, options } = this;
    const { threshold } = options;
    const laws = codesOf(
      table.law,
      [workPermissionGate, regulatedProfessionGate],
      profile,
      context,
    );
    const contracts = codesOf(table.contract, [contractGate], profile, context);
    const hours = codesOf(table.hours, [hoursGate], profile, context);
    const starts = codesOf(table.startsOn, [startDateGate], profile, context);
    const licences = codesOf(table.licence, [drivingLicenceGate], profile, context);
    const languages = languageAnswers(table, profile, context);
    this.prepareLanguages(languages);
    const commutes = commuteAnswers(table, profile, context, options.commutesFrom);
    const near = underLimit(commutes, profile.maxCommuteMinutes);
    const further = commuteStep(profile);
    const far = further && {
      tally: this.tally(further),
      ...underLimit(commutes, further.kind === 'commute' ? further.to : undefined),
    };
    const skilled = (profile.skills ?? []).length > 0;
    const silentSkills = context.config.neutral.skills;
    const column = {
      law: table.column('law'),
      contract: table.column('contract'),
      hours: table.column('hours'),
      startsOn: table.column('startsOn'),
      language: table.column('language'),
      place: table.column('place'),
      licence: table.column('licence'),
      occupation: table.column('occupation'),
      total: table.column('skillTotal'),
      wSkills: table.column('weight-skills'),
      wOccupation: table.column('weight-occupation'),
      wLanguage: table.column('weight-language'),
      wCommute: table.column('weight-commute'),
    };
    let today = 0;
    let usual = 0;
    for (let row = 0; row < table.rows; row++) {
      // The gates that no step touches, and the most telling ones first.
      const place = column.place[row]!;
      const commute = near.codes[place]!;
      const language = languages.codes[column.language[row]!]!;
      const licence = licences[column.licence[row]!]!;
      if (commute + language + licence >= 2 * IN_THE_WAY) continue;
      const rest =
        laws[column.law[row]!]! +
        contracts[column.contract[row]!]! +
        hours[column.hours[row]!]! +
        starts[column.startsOn[row]!]!;
      if (rest >= IN_THE_WAY) continue;
      const isOpenToday = table.isOpen(row, context.today);
      if (!isOpenToday && table.shareOf(row) === 0) continue;

      const asked = column.occupation[row]!;
      const wSkills = column.wSkills[row]!;
      const wLanguage = column.wLanguage[row]!;
      const wCommute = column.wCommute[row]!;
      const earned = wSkills > 0 && skilled ? this.gains.earned(row) : 0;
      const skills =
        wSkills === 0
          ? 0
          : skilled
            ? Math.floor((earned * WHOLE) / (column.total[row]! * WHOLE))
            : silentSkills;
      const held =
        wSkills * skills + (asked < 0 ? 0 : column.wOccupation[row]! * merits.occupation(asked));
      const spoken = wLanguage * languages.values[column.language[row]!]!;
      const comfort = wCommute * near.values[place]!;
      const scoreOf = (shares: number) => Math.floor(shares / PER_THOUSANDTH);
      const opens = (code: number, score: number) => code <= MOST_CONDITIONS && score >= threshold;

      const code = rest + commute + language + licence;
      const score = scoreOf(held + spoken + comfort);
      if (opens(code, score)) {
        if (isOpenToday) today += 1;
        usual += table.shareOf(row);
        continue;
      }
      const count = (tally: Tally, after: number) => {
        if (isOpenToday) tally.today.push({ row, score: after });
        tally.usual += table.shareOf(row);
      };
      for (const { tally, answers } of this.languageSteps[column.language[row]!]!) {
        const after = scoreOf(held + wLanguage * answers.values[column.language[row]!]! + comfort);
        const fresh = code - language + answers.codes[column.language[row]!]!;
        if (opens(fresh, after)) count(tally, after);
      }
      if (far !== undefined) {
        const after = scoreOf(held + spoken + wCommute * far.values[place]!);
        if (opens(code - commute + far.codes[place]!, after)) count(far.tally, after);
      }
      for (const { tally, codes } of this.licenceSteps) {
        if (opens(code - licence + codes[column.licence[row]!]!, score)) count(tally, score);
      }
      if (skilled && wSkills > 0 && code <= MOST_CONDITIONS) {
        const others = held - wSkills * skills + spoken + comfort;
        this.gains.each(row, (skill, gain) => {
          const value = Math.floor(((earned + gain) * WHOLE) / (column.total[row]! * WHOLE));
          const after = scoreOf(others + wSkills * value);
          if (after < threshold) return;
          const tally = this.skillTally(skill);
          if (tally !== undefined) count(tally, after);
        });
      }
    }
    return { now: { today, usual }, steps: this.steps() };
  }

  private skillTally(skill: number): Tally | undefined {
    const known = this.skillTallies.get(skill);
    if (known !== undefined) return known;
    const { table } = this;
    const step = table.isAsked(skill)
      ? skillStep(this.profile, table.skills.key(skill))
      : undefined;
    if (step === undefined) return undefined;
    const tally = this.tally(step);
    this.skillTallies.set(skill, tally);
    return tally;
  }

  private steps(): StepOpens[] {
    const { table } = this;
    return this.tallies
      .filter(({ today, usual }) => today.length > 0 || usual > 0)
      .map(({ step, today, usual }) => ({
        step,
        today: today
          .map(({ row, score }) => ({ id: table.idOf(row), score }))
          .sort((a, b) => b.score - a.score || byText(a.id, b.id))
          .map(({ id }) => id),
        usual,
      }))
      .sort(
        (a, b) =>
          b.today.length - a.today.length ||
          b.usual - a.usual ||
          byText(JSON.stringify(a.step), JSON.stringify(b.step)),
      );
  }
}
