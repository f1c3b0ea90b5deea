import type {
  LanguageNeed,
  LocalText,
  SkillNeed,
  Shifts,
  VacancyRecord,
} from '../../kernel/contract/index.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import { writtenTime } from '../../kernel/time-of-day.js';
import {
  isTicked,
  listOf,
  optionalNumber,
  optionalText,
  rowCount,
  textOf,
  toFormValues,
  type FormValues,
} from '../shell/form-body.js';
import { encodeItem, keptItems } from '../shell/kept-items.js';

const SHIFT_TIMES = ['earliestStart', 'latestEnd'] as const;
const SHIFT_KINDS = ['nights', 'weekends', 'rotating'] as const;

/** A stored vacancy as the fields of the form: one title and one description for each language of the interface. */
export function vacancyToForm(record: VacancyRecord): FormValues {
  const { titles, descriptions, skills, occupation, drivingLicences, ...plain } = record;
  const values: Record<string, string | string[]> = toFormValues(plain);
  for (const locale of LOCALES) {
    values[`titles.${locale}`] = titles?.find(({ lang }) => lang === locale)?.text ?? '';
    values[`descriptions.${locale}`] =
      descriptions?.find(({ lang }) => lang === locale)?.text ?? '';
  }
  for (const name of SHIFT_TIMES) {
    const time = record.shifts?.[name];
    if (time !== undefined) values[`shifts.${name}`] = writtenTime(time) ?? time;
  }
  values['skills'] = (skills ?? []).map(encodeItem);
  values['occupation.label'] = occupation?.label ?? '';
  values['drivingLicences'] = (drivingLicences ?? []).map((need) => need.class).join(', ');
  return values;
}

/** The form with a skill that was typed put into the list, and its field emptied. */
export function withNewSkill(values: FormValues, locale: Locale): FormValues {
  const label = optionalText(values, 'new.skills.label');
  if (label === undefined) return values;
  const need = textOf(values, 'new.skills.need') === 'optional' ? 'optional' : 'essential';
  const skill = encodeItem({ label, lang: locale, need });
  return { ...values, skills: [...listOf(values, 'skills'), skill], 'new.skills.label': '' };
}

/** Texts of the three languages; those in other languages stay as they are. */
function readTexts(
  values: FormValues,
  name: 'titles' | 'descriptions',
  before: readonly LocalText[] | undefined,
): LocalText[] {
  const typed = LOCALES.flatMap((lang) => {
    const text = optionalText(values, `${name}.${lang}`);
    return text === undefined ? [] : [{ lang, text }];
  });
  const others = (before ?? []).filter(({ lang }) => !LOCALES.some((locale) => locale === lang));
  return [...typed, ...others];
}

function readLanguage(values: FormValues, at: number): LanguageNeed | undefined {
  const field = (name: string) => optionalText(values, `languages[${at}].${name}`);
  const language = field('language');
  if (language === undefined) return undefined;
  const strictness = field('strictness') ?? 'must';
  return {
    language,
    spoken: field('spoken'),
    written: field('written'),
    need: strictness === 'wished' ? 'wished' : 'required',
    strictness,
    helpOffered: isTicked(values, `languages[${at}].helpOffered`) || undefined,
  } as LanguageNeed;
}

/** The concept keeps its link as long as its words are not changed. */
function readOccupation(values: FormValues, before: VacancyRecord['occupation'], locale: Locale) {
  const label = optionalText(values, 'occupation.label');
  if (label === undefined) return undefined;
  return before?.label === label ? before : { label, lang: locale };
}

/** A box left empty says nothing, unless a no was stated before. */
function readShifts(values: FormValues, before: Shifts | undefined): Shifts | undefined {
  const times = SHIFT_TIMES.map((name) => [name, optionalText(values, `shifts.${name}`)] as const);
  const kinds = SHIFT_KINDS.map((name) => {
    const no = before?.[name] === undefined ? undefined : false;
    return [name, isTicked(values, `shifts.${name}`) || no] as const;
  });
  const stated = [...times, ...kinds].filter(([, value]) => value !== undefined);
  return stated.length === 0 ? undefined : Object.fromEntries<string | boolean | undefined>(stated);
}

function range(values: FormValues, name: string) {
  const min = optionalNumber(values, `${name}.min`);
  const max = optionalNumber(values, `${name}.max`);
  return min === undefined && max === undefined ? undefined : { min, max };
}

/**
 * The form as the contract wants it. A field left empty is null, so that it takes the stored one away.
 * @param current the stored record; undefined for a new one
 */
export function readVacancyForm(
  form: FormValues,
  current: VacancyRecord | undefined,
  locale: Locale,
): Record<string, unknown> {
  const values = withNewSkill(form, locale);
  const rows = Array.from({ length: rowCount(values, 'languages') }, (_, at) => at);
  const licences = textOf(values, 'drivingLicences')
    .split(/[\s,;]+/)
    .filter(Boolean);
  const pay = range(values, 'pay');
  const fields = {
    titles: readTexts(values, 'titles', current?.titles),
    descriptions: readTexts(values, 'descriptions', current?.descriptions),
    occupation: readOccupation(values, current?.occupation, locale),
    level: optionalText(values, 'level'),
    workplace: {
      country: textOf(values, 'workplace.country'),
      postalCode: optionalText(values, 'workplace.postalCode'),
      place: optionalText(values, 'workplace.place'),
    },
    remoteShare: optionalNumber(values, 'remoteShare'),
    contract: optionalText(values, 'contract'),
    hours: range(values, 'hours'),
    shifts: readShifts(values, current?.shifts),
    pay: pay && {
      ...pay,
      per: optionalText(values, 'pay.per'),
      currency: optionalText(values, 'pay.currency'),
    },
    languages: rows.flatMap((at) => readLanguage(values, at) ?? []),
    skills: keptItems<SkillNeed>(values, 'skills'),
    drivingLicences: licences.map((one) => ({ class: one.toUpperCase(), strictness: 'must' })),
    startsOn: optionalText(values, 'startsOn'),
    closesOn: optionalText(values, 'closesOn'),
    openings: optionalNumber(values, 'openings'),
    openToOtherSide: optionalText(values, 'openToOtherSide'),
  };
  const absent = current === undefined ? undefined : null;
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value ?? absent]));
}

/** Whom an adviser speaks for; undefined where they leave it open. */
export function readSpeaksFor(values: FormValues): { name: string } | undefined {
  const name = optionalText(values, 'speaksFor.name');
  return name === undefined ? undefined : { name };
}
