import {
  readProfile,
  readVacancy,
  type ConceptRef,
  type ProfileRecord,
  type VacancyRecord,
} from '../../kernel/contract/index.js';
import { listOf, rowCount, textOf, type FormValues } from '../shell/form-body.js';
import { encodeItem, keptItems } from '../shell/kept-items.js';
import type { ReadField } from '../../ui/texts/reading.js';
import { NONE } from '../profile/profile.form.js';

interface Accepted {
  readonly field: ReadField;
  readonly value: unknown;
}
type Draft = Record<string, string | readonly string[]>;

/** A profile's form with what was accepted put into it; what the contract would refuse stays out. */
export function mergeIntoProfile(values: FormValues, accepted: readonly Accepted[]): FormValues {
  const next: Draft = { ...values };
  for (const { field, value } of accepted) {
    const checked = readProfile({ [field]: field === 'home' ? value : [value] }, []);
    if (checked.ok) putIntoProfile(next, checked.value);
  }
  return next;
}

function putIntoProfile(next: Draft, record: ProfileRecord): void {
  const { home, languages = [], drivingLicences = [] } = record;
  if (home !== undefined) {
    next['home.country'] = home.country;
    next['home.postalCode'] = home.postalCode ?? '';
    next['home.place'] = home.place ?? '';
  }
  for (const { language, spoken, written } of languages) {
    putLanguage(next, language, { spoken, written });
  }
  for (const name of ['skills', 'occupations', 'qualifications'] as const) {
    for (const one of record[name] ?? []) putItem(next, name, one);
  }
  for (const licence of drivingLicences) {
    const others = listOf(next, 'drivingLicences').filter((one) => one !== NONE);
    next['drivingLicences'] = [...new Set([...others, licence])];
  }
}

/** A vacancy's form with what was accepted put into it; what the contract would refuse stays out. */
export function mergeIntoVacancy(values: FormValues, accepted: readonly Accepted[]): FormValues {
  const next: Draft = { ...values };
  for (const { field, value } of accepted) {
    const isList = field === 'skills' || field === 'languages' || field === 'drivingLicences';
    const checked = readVacancy({ [field]: isList ? [value] : value }, []);
    if (checked.ok) putIntoVacancy(next, checked.value);
  }
  return next;
}

function putIntoVacancy(next: Draft, record: VacancyRecord): void {
  const { occupation, contract, hours, startsOn, languages = [], drivingLicences = [] } = record;
  if (occupation?.label !== undefined) next['occupation.label'] = occupation.label;
  if (contract !== undefined) next['contract'] = contract;
  if (hours?.min !== undefined) next['hours.min'] = String(hours.min);
  if (hours?.max !== undefined) next['hours.max'] = String(hours.max);
  if (startsOn !== undefined) next['startsOn'] = startsOn;
  for (const { language, spoken, written, strictness } of languages) {
    putLanguage(next, language, { spoken, written, strictness });
  }
  for (const skill of record.skills ?? []) putItem(next, 'skills', skill);
  for (const licence of drivingLicences) {
    const others = textOf(next, 'drivingLicences')
      .split(/[\s,;]+/u)
      .filter(Boolean);
    next['drivingLicences'] = [...new Set([...others, licence.class])].join(', ');
  }
}

/** Into the row of the language, else into the first empty one, else into a new one. */
function putLanguage(
  next: Draft,
  language: string,
  levels: Readonly<Record<string, string | undefined>>,
): void {
  const rows = Array.from({ length: rowCount(next, 'languages') }, (_, at) => at);
  const at = (row: number) => textOf(next, `languages[${row}].language`);
  const row =
    rows.find((one) => at(one) === language) ?? rows.find((one) => at(one) === '') ?? rows.length;
  next[`languages[${row}].language`] = language;
  for (const [name, value] of Object.entries(levels)) {
    if (value !== undefined) next[`languages[${row}].${name}`] = value;
  }
}

/** Once: by the concept, else by the words. */
function putItem(next: Draft, name: string, item: ConceptRef | { title?: string }): void {
  const key = (one: { uri?: string; label?: string; title?: string; from?: string }) =>
    JSON.stringify([one.uri ?? one.label ?? one.title, one.from]);
  const present = keptItems<ConceptRef>(next, name);
  if (present.some((one) => key(one) === key(item))) return;
  next[name] = [...listOf(next, name), encodeItem(item)];
}
