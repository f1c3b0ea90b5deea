import { cefrAt, cefrStep, type CefrLevel } from '../../../kernel/cefr.js';
import type { EvaluatedPair } from '../evaluate-pair.js';
import { entitledClasses } from '../driving-licence-classes.js';
import type { CoreLanguageFact, CoreProfile } from '../model.js';

/** Minutes that the commute step adds to a person's own limit. */
export const STEP_MINUTES = 15;

/** Levels in a language, spoken and written; an absent one is none, or is not touched. */
export interface Levels {
  readonly spoken?: CefrLevel;
  readonly written?: CefrLevel;
}

/** One CEFR step in a language: the next level in speech and the next in writing, each from where it is. */
export interface LanguageStep {
  readonly kind: 'language';
  readonly language: string;
  readonly from: Levels;
  readonly to: Levels;
}

/** One skill more, by its concept key. */
export interface SkillStep {
  readonly kind: 'skill';
  readonly skill: string;
}

/** {@link STEP_MINUTES} minutes more each way. */
export interface CommuteStep {
  readonly kind: 'commute';
  readonly from: number;
  readonly to: number;
}

/** One class of driving licence more, with all that it entitles to. */
export interface LicenceStep {
  readonly kind: 'licence';
  readonly class: string;
}

/**
 * The single steps a person can take. A step goes on from what the person has stated: where their
 * profile is silent (no list of languages, of licences or of skills, no limit) there is a question to
 * answer first, and no step.
 */
export type Step = LanguageStep | SkillStep | CommuteStep | LicenceStep;

/** The profile after a step, everything else as it was. */
export function afterStep(profile: CoreProfile, step: Step): CoreProfile {
  switch (step.kind) {
    case 'language':
      return withLanguage(profile, step.language, step.to);
    case 'skill':
      return { ...profile, skills: [...(profile.skills ?? []), step.skill] };
    case 'commute':
      return { ...profile, maxCommuteMinutes: step.to };
    case 'licence':
      return { ...profile, drivingLicences: [...(profile.drivingLicences ?? []), step.class] };
  }
}

/** Of facts about one language the best counts, so a level is raised by stating it once more. */
export function withLanguage(profile: CoreProfile, language: string, to: Levels): CoreProfile {
  return { ...profile, languages: [...(profile.languages ?? []), { language, ...to }] };
}

/** The best levels a person states in a language. */
export function levelsIn(language: string, facts: readonly CoreLanguageFact[]): Levels {
  const best = (skill: 'spoken' | 'written') => {
    const steps = facts.filter((f) => f.language === language).map((f) => cefrStep(f[skill]));
    return cefrAt(Math.max(0, ...steps));
  };
  return { spoken: best('spoken'), written: best('written') };
}

/** The next step in a language; undefined where the person lists no languages, or has C2 in both. */
export function languageStep(profile: CoreProfile, language: string): LanguageStep | undefined {
  if (profile.languages === undefined) return undefined;
  const from = levelsIn(language, profile.languages);
  const to = {
    spoken: cefrAt(cefrStep(from.spoken) + 1),
    written: cefrAt(cefrStep(from.written) + 1),
  };
  if (to.spoken === from.spoken && to.written === from.written) return undefined;
  return { kind: 'language', language, from, to };
}

/** {@link STEP_MINUTES} more; undefined where home or limit are not known. */
export function commuteStep({ home, maxCommuteMinutes }: CoreProfile): CommuteStep | undefined {
  if (home?.at === undefined || maxCommuteMinutes === undefined) return undefined;
  return { kind: 'commute', from: maxCommuteMinutes, to: maxCommuteMinutes + STEP_MINUTES };
}

/** One licence more; undefined where the person states none at all, or is entitled to it already. */
export function licenceStep(
  { drivingLicences }: CoreProfile,
  wanted: string,
): LicenceStep | undefined {
  if (drivingLicences === undefined || entitledClasses(drivingLicences).has(wanted)) {
    return undefined;
  }
  return { kind: 'licence', class: wanted };
}

/** One skill more; undefined where the person lists none, or has it. */
export function skillStep({ skills = [] }: CoreProfile, skill: string): SkillStep | undefined {
  if (skills.length === 0 || skills.includes(skill)) return undefined;
  return { kind: 'skill', skill };
}

/**
 * A pair counts as open when it would be suggested: it is in `fits` or `fits-if`, and its fit reaches
 * the threshold below which suggestions are not kept. So one word covers both ways in which a step
 * opens a pair: a level, minutes or a licence that a gate asks for, and a skill, which never gates and
 * opens what it lifts over the threshold.
 * @param threshold least fit that is worth suggesting, in thousandths of a point
 */
export function isOpen({ list, fit }: EvaluatedPair, threshold: number): boolean {
  return (list === 'fits' || list === 'fits-if') && fit.scoreThousandths >= threshold;
}
