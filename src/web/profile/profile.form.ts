import type { LanguageFact, ProfileRecord } from '../../kernel/contract/index.js';
import type { Locale } from '../../kernel/locale.js';
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

/** "None of these" among boxes: stated, and none. */
export const NONE = 'none';

/** What the form of somebody without a profile starts with. */
export const NEW_PROFILE: ProfileRecord = { home: { country: 'FR' }, languages: [] };

/** Lists that are kept as boxes with one more to add. */
export const KEPT_LISTS = [
  'skills',
  'occupations',
  'qualifications',
  'recognisedProfessions',
] as const;
export type KeptListName = (typeof KEPT_LISTS)[number];

/** A stored profile as the fields of the form. */
export function profileToForm(record: ProfileRecord): FormValues {
  const { skills, occupations, qualifications, recognisedProfessions, ...plain } = record;
  const kept = { skills, occupations, qualifications, recognisedProfessions };
  const values: Record<string, string | string[]> = toFormValues(plain);
  for (const name of KEPT_LISTS) values[name] = (kept[name] ?? []).map(encodeItem);
  if (record.drivingLicences?.length === 0) values['drivingLicences'] = [NONE];
  if (record.mayWorkIn?.length === 0) values['mayWorkIn'] = [NONE];
  return values;
}

/** The item that the "add" fields of a list hold, if they hold one. */
function newItem(values: FormValues, name: KeptListName, locale: Locale): object | undefined {
  const text = (field: string) => optionalText(values, `new.${name}.${field}`);
  const number = (field: string) => optionalNumber(values, `new.${name}.${field}`);
  switch (name) {
    case 'skills':
      return text('label') === undefined ? undefined : { label: text('label'), lang: locale };
    case 'occupations':
      if (text('label') === undefined) return undefined;
      return { label: text('label'), lang: locale, years: number('years') };
    case 'qualifications':
      if (text('title') === undefined) return undefined;
      return { title: text('title'), lang: locale, country: text('country'), eqf: number('eqf') };
    case 'recognisedProfessions':
      if (text('occupation') === undefined) return undefined;
      return { occupation: text('occupation'), country: text('country'), state: text('state') };
  }
}

/** The form with what the "add" fields hold put into their lists and the fields emptied. */
export function withNewItems(values: FormValues, locale: Locale): FormValues {
  const next: Record<string, string | readonly string[]> = { ...values };
  for (const name of KEPT_LISTS) {
    const item = newItem(values, name, locale);
    if (item === undefined) continue;
    next[name] = [...listOf(values, name), encodeItem(item)];
    for (const key of Object.keys(next)) if (key.startsWith(`new.${name}.`)) delete next[key];
  }
  return next;
}

/** One row of the form; what was certified or booked stays as long as the levels are not changed. */
function readLanguage(
  values: FormValues,
  at: number,
  known: readonly LanguageFact[],
): LanguageFact | undefined {
  const language = optionalText(values, `languages[${at}].language`);
  if (language === undefined) return undefined;
  const levels = {
    language,
    spoken: optionalText(values, `languages[${at}].spoken`),
    written: optionalText(values, `languages[${at}].written`),
  } as LanguageFact;
  const before = known.find((fact) => fact.language === language);
  const same = before?.spoken === levels.spoken && before?.written === levels.written;
  return same && before
    ? before
    : { ...levels, ...(before?.expected && { expected: before.expected }) };
}

/** Boxes of a closed list: undefined where nothing is ticked, an empty list for "none". */
function stated(values: FormValues, name: string): readonly string[] | undefined {
  const ticked = listOf(values, name);
  if (ticked.length === 0) return undefined;
  return ticked.filter((value) => value !== NONE);
}

/** The two ends of a range, or what else belongs together; undefined where all is empty. */
function group<T extends object>(parts: T): T | undefined {
  return Object.values(parts).some((value) => value !== undefined) ? parts : undefined;
}

/**
 * The form as the contract wants it. What the form does not show is taken from the profile as it is.
 * Nothing is judged here: the one validation of the contract does that.
 */
export function readProfileForm(
  form: FormValues,
  current: ProfileRecord,
  locale: Locale,
): Record<string, unknown> {
  const values = withNewItems(form, locale);
  const rows = Array.from({ length: rowCount(values, 'languages') }, (_, at) => at);
  const payMin = optionalNumber(values, 'pay.min');
  return {
    ...current,
    // Consent is given by ticking its box and taken back in the account, never by saving a profile.
    consent: undefined,
    home: {
      country: textOf(values, 'home.country'),
      postalCode: optionalText(values, 'home.postalCode'),
      place: optionalText(values, 'home.place'),
    },
    maxCommuteMinutes: optionalNumber(values, 'maxCommuteMinutes'),
    commuteModes: stated(values, 'commuteModes'),
    languages: rows.flatMap((at) => readLanguage(values, at, current.languages ?? []) ?? []),
    ...Object.fromEntries(
      KEPT_LISTS.map((name) => [name, keptOrNothing<object>(values, name, current[name])]),
    ),
    contracts: stated(values, 'contracts'),
    hours: group({
      min: optionalNumber(values, 'hours.min'),
      max: optionalNumber(values, 'hours.max'),
    }),
    workPattern: {
      ...current.workPattern,
      nights: isTicked(values, 'workPattern.nights'),
      weekends: isTicked(values, 'workPattern.weekends'),
      rotating: isTicked(values, 'workPattern.rotating'),
    },
    pay:
      payMin === undefined
        ? undefined
        : {
            ...current.pay,
            min: payMin,
            per: optionalText(values, 'pay.per'),
            currency: optionalText(values, 'pay.currency'),
          },
    availableFrom: optionalText(values, 'availableFrom'),
    drivingLicences: stated(values, 'drivingLicences'),
    mayWorkIn: stated(values, 'mayWorkIn'),
    discoverable: isTicked(values, 'discoverable'),
    ...(isTicked(values, 'consent') && { consent: true }),
  };
}

/** An absent list means "not asked yet"; only one that was there can become empty. */
function keptOrNothing<T extends object>(
  values: FormValues,
  name: KeptListName,
  before: readonly T[] | undefined,
): T[] | undefined {
  const kept = keptItems<T>(values, name);
  return kept.length > 0 || before !== undefined ? kept : undefined;
}
