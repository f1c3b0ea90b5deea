import type { HeldOccupation } from '../../kernel/contract/index.js';
import type { Locale } from '../../kernel/locale.js';
import type { CvSuggestion } from '../../profiles/index.js';
import { fill } from '../../ui/texts/fill.js';
import { readingTexts, type ReadField } from '../../ui/texts/reading.js';
import { languageLabel, SURE, type ReadItem } from './read-item.js';

type Name = (uri: string) => string;

/** What was read of a CV, in the order of the profile's form. @param name a concept's name in the person's language */
export function profileItems(suggestion: CvSuggestion, locale: Locale, name: Name): ReadItem[] {
  const { profile, evidence } = suggestion;
  const t = readingTexts[locale].review;
  const item = (field: ReadField, key: string, value: unknown, label: string): ReadItem => {
    const shown = evidence.find((one) => one.field === key);
    const hint = fill(t.saidSo, { phrase: shown?.phrase ?? label });
    return { field, value, label, hint, shown: true, ticked: (shown?.confidence ?? 0) >= SURE };
  };
  const list = <T>(
    field: ReadField,
    values: readonly T[] | undefined,
    labelOf: (value: T) => string,
  ): ReadItem[] =>
    (values ?? []).map((value, i) => item(field, `${field}[${i}]`, value, labelOf(value)));
  const named = ({ uri, label }: { uri?: string; label?: string }) =>
    uri === undefined ? (label ?? '–') : name(uri);
  const held = (one: HeldOccupation) => [named(one), period(one)].filter(Boolean).join(', ');
  const { home } = profile;
  const town = home && [home.postalCode, home.place].filter(Boolean).join(' ');
  return [
    ...(home && town ? [item('home', 'home', home, town)] : []),
    ...list('languages', profile.languages, (one) => languageLabel(one, locale)),
    ...list('occupations', profile.occupations, held),
    ...list('skills', profile.skills, named),
    ...list('qualifications', profile.qualifications, ({ title }) => title),
    ...list('drivingLicences', profile.drivingLicences, (one) => one),
  ];
}

/** `05/2018 – 03/2021`; a CV says the years, and often the months. */
const period = ({ from, to }: HeldOccupation): string =>
  from === undefined && to === undefined ? '' : `${inNumbers(from)} – ${inNumbers(to)}`;

const inNumbers = (day = '…') => day.split('-').reverse().join('/');
