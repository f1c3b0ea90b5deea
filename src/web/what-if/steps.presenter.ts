import type { Locale } from '../../kernel/locale.js';
import type { PersonStep, PersonSteps, Step } from '../../matching/index.js';
import { formatDay, formatMinutes, formatNumber, languageName } from '../../ui/format.js';
import { fill } from '../../ui/texts/fill.js';
import { matchTexts } from '../../ui/texts/match.js';
import { whatIfTexts } from '../../ui/texts/what-if.js';
import type { NameConcept } from '../matches/words.js';
import { titleFor, type ShownText } from '../shell/vacancy-words.js';

const WHOLE_YEAR = 365;

export interface ShownCourse {
  id: string;
  title: ShownText;
}

/** A step as pages show it. */
export interface ShownStep {
  title: string;
  /** From which level to which, for a language. */
  detail?: string | undefined;
  today: string;
  usually?: string | undefined;
  courses: readonly ShownCourse[];
  /** Vacancies that it opens, to show the course beside each. */
  vacancyIds: readonly string[];
}

/** The titles of courses by their ids. */
export type Courses = ReadonlyMap<string, Parameters<typeof titleFor>[0]>;

/** The first few steps in words. */
export function presentSteps(
  { steps, past }: PersonSteps,
  locale: Locale,
  name: NameConcept,
  courses: Courses,
): ShownStep[] {
  const t = whatIfTexts[locale];
  const usually = ({ usually: average }: PersonStep) => {
    if (average === null || past === null) return undefined;
    const number = formatNumber(locale, average);
    return past.days >= WHOLE_YEAR
      ? t.lastYear(number)
      : t.since(number, formatDay(locale, past.since));
  };
  return steps.map((one) => ({
    ...inWords(one.step, locale, name),
    today: t.today(one.vacancies),
    usually: usually(one),
    courses: one.trainingIds.flatMap((id) => {
      const titles = courses.get(id);
      return titles === undefined ? [] : [{ id, title: titleFor(titles, locale) }];
    }),
    vacancyIds: one.vacancyIds,
  }));
}

function inWords(
  step: Step,
  locale: Locale,
  name: NameConcept,
): Pick<ShownStep, 'title' | 'detail'> {
  const t = whatIfTexts[locale];
  switch (step.kind) {
    case 'language': {
      const language = languageName(locale, step.language);
      const moved = (['spoken', 'written'] as const).filter(
        (mode) => step.to[mode] !== step.from[mode],
      );
      const detail = moved.map((mode) =>
        fill(t.levels[mode], {
          from: step.from[mode] ?? matchTexts[locale].noLevel,
          to: step.to[mode] ?? '',
        }),
      );
      return { title: capital(fill(t.language, { language })), detail: detail.join('; ') };
    }
    case 'commute': {
      const { from, to } = step;
      const words = { from: formatMinutes(locale, from), to: formatMinutes(locale, to) };
      return { title: fill(t.commute, words) };
    }
    case 'licence':
      return { title: fill(t.licence, { class: step.class }) };
    case 'skill':
      return { title: fill(t.skill, { skill: name(step.skill) }) };
  }
}

/** French writes names of languages small, but not at the beginning. */
const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
