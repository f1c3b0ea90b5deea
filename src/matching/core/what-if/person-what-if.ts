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

class Question {
  private readonly tallies: Tally[] = [];
  private readonly skillTallies = new Map<number, Tally | undefined>();
  private readonly gains: SkillGains;
  private readonly languages: LanguageAnswers;
  /** By language need: the steps in a language that it names. */
  private readonly languageSteps: { tally: Tally; after: LanguageAnswers }[][];
  private readonly licences: Answers;
  private readonly licenceSteps: { tally: Tally; after: Answers }[];
  private readonly skilled: boolean;

  constructor(
    private readonly table: VacancyTable,
    private readonly profile: CoreProfile,
    private readonly context: MatchContext,
    private readonly options: WhatIfOptions,
  ) {
    this.gains = new SkillGains(table, profile);
    this.skilled = (profile.skills ?? []).length > 0;
    this.languages = new LanguageAnswers(table, profile, context);
    this.languageSteps = this.prepareLanguages();
    this.licences = gateAnswers(table.licence, [drivingLicenceGate], profile, context);
    this.licenceSteps = this.prepareLicences();
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
    const { table, profile, context } = this;
    const named = table.languageNames;
    const entries = new Map(
      [...new Set(named.flat())].sort(byText).flatMap((language) => {
        const step = languageStep(profile, language);
        if (step === undefined) return [];
        const after = new LanguageAnswers(table, afterStep(profile, step), context);
        return [[language, { tally: this.tally(step), after }] as const];
      }),
    );
    return named.map((languages) => languages.flatMap((name) => entries.get(name) ?? []));
  }

  answer(): PersonWhatIf {
    const { table, profile, context, languages, licences, skilled, gains } = this;
    const { threshold, commutesFrom } = this.options;
    const laws = [workPermissionGate, regulatedProfessionGate];
    const law = gateAnswers(table.law, laws, profile, context);
    const contract = gateAnswers(table.contract, [contractGate], profile, context);
    const hours = gateAnswers(table.hours, [hoursGate], profile, context);
    const start = gateAnswers(table.startsOn, [startDateGate], profile, context);
    const occupation = occupationAnswers(table, profile, context);
    const commutes = commuteAnswers(table, profile, context, commutesFrom);
    const near = underLimit(commutes, profile.maxCommuteMinutes);
    const further = commuteStep(profile);
    const far = further && { tally: this.tally(further), ...underLimit(commutes, further.to) };
    const c = table.allColumns;
    const now = { today: 0, usual: 0 };
    for (let row = 0; row < table.rows; row++) {
      // What stands in the way of a pair but for one step; the most telling gates first.
      const place = c.place[row]!;
      const commute = near.codes[place]!;
      const farther = far?.codes[place] ?? commute;
      if (commute >= IN_THE_WAY && farther >= IN_THE_WAY) continue;
      const rest = contract.of(c.contract[row]!) + law.of(c.law[row]!) + hours.of(c.hours[row]!);
      if (rest >= IN_THE_WAY) continue;
      const others = rest + start.of(c.startsOn[row]!);
      if (others >= IN_THE_WAY) continue;
      const need = c.language[row]!;
      const language = languages.codes.of(need);
      const licence = licences.of(c.licence[row]!);
      if (commute + language + licence >= 2 * IN_THE_WAY) continue;
      const isOpenToday = table.isOpen(row, context.today);
      const share = table.shareOf(row);
      if (!isOpenToday && share === 0) continue;

      // The fit, as the core's terms have it; without skills asked, or listed, it is a constant.
      const weight = c['weight-skills'][row]!;
      const total = c.skillTotal[row]! * WHOLE;
      const earned = weight > 0 && skilled ? gains.earned(row) : 0;
      const ofSkills = (sum: number) => weight * Math.floor((sum * WHOLE) / total);
      const silent = weight * context.config.neutral.skills;
      const skills = weight === 0 ? 0 : skilled ? ofSkills(earned) : silent;
      const asked = c.occupation[row]!;
      const held = asked < 0 ? 0 : c['weight-occupation'][row]! * occupation.of(asked);
      const spoken = c['weight-language'][row]! * languages.values.of(need);
      const comfort = c['weight-commute'][row]! * near.values[place]!;

      const code = others + commute + language + licence;
      const score = scoreOf(skills + held + spoken + comfort);
      if (isFine(code) && score >= threshold) {
        if (isOpenToday) now.today += 1;
        now.usual += share;
        continue;
      }
      const offer = (tally: Tally, fresh: number, after: number) => {
        if (!isFine(fresh) || after < threshold) return;
        tally.usual += share;
        if (!isOpenToday) return;
        tally.rows.push(row);
        tally.scores.push(after);
      };
      for (const { tally, after } of this.languageSteps[need]!) {
        const fresh = code - language + after.codes.of(need);
        if (!isFine(fresh)) continue;
        const better = c['weight-language'][row]! * after.values.of(need);
        offer(tally, fresh, scoreOf(skills + held + better + comfort));
      }
      if (far !== undefined) {
        const better = c['weight-commute'][row]! * far.values[place]!;
        offer(far.tally, code - commute + farther, scoreOf(skills + held + spoken + better));
      }
      for (const { tally, after } of this.licenceSteps) {
        offer(tally, code - licence + after.of(c.licence[row]!), score);
      }
      if (!skilled || weight === 0 || !isFine(code)) continue;
      // Least sum of credits with which the fit reaches the threshold.
      const missing = threshold * PER_THOUSANDTH - held - spoken - comfort;
      const least = Math.ceil((Math.ceil(missing / weight) * total) / WHOLE) - earned;
      if (least > gains.most(row)) continue;
      gains.each(row, least, (skill, gain) => {
        const tally = this.skillTally(skill);
        const after = scoreOf(ofSkills(earned + gain) + held + spoken + comfort);
        if (tally !== undefined) offer(tally, code, after);
      });
    }
    return { now, steps: this.steps() };
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
    return this.tallies
      .filter(({ rows, usual }) => rows.length > 0 || usual > 0)
      .sort(mostFirst)
      .filter(({ step }) => step.kind !== 'skill' || skillsLeft-- > 0)
      .map(({ step, rows, scores, usual }) => ({
        step,
        today: this.bestFirst(rows, scores),
        usual,
      }));
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
