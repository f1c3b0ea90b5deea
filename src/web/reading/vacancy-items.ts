import type { Locale } from '../../kernel/locale.js';
import type { Suggestion, SuggestionNeed, TextReading } from '../../taxonomy/index.js';
import { formatDay, formatNumber } from '../../ui/format.js';
import { fill } from '../../ui/texts/fill.js';
import { readingTexts, type ReadField } from '../../ui/texts/reading.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import { languageLabel, SURE, type ReadItem } from './read-item.js';

type Name = (uri: string) => string;

const strictnessOf = (need: SuggestionNeed) => (need === 'wished' ? 'wished' : 'must');

/** What was read of a vacancy's text, in the order of its form. @param name a concept's name in the person's language */
export function vacancyItems(reading: TextReading, locale: Locale, name: Name): ReadItem[] {
  const t = readingTexts[locale].review;
  const make = <T>(
    field: ReadField,
    found: readonly Suggestion<T>[],
    show: (value: T, need: SuggestionNeed) => Pick<ReadItem, 'value' | 'label'>,
    // Of what can stand once only the surest is ticked.
    single = false,
  ): ReadItem[] =>
    found.map(({ value, need, evidence, confidence }, i) => {
      const { label, ...shown } = show(value, need);
      return {
        field,
        ...shown,
        label: need === 'wished' ? `${label} (${t.wished})` : label,
        shown: evidence !== undefined,
        hint: evidence === undefined ? t.assumed : fill(t.saidSo, { phrase: evidence.phrase }),
        ticked: confidence >= SURE && !(single && i > 0),
      };
    });
  const number = (value: number) => formatNumber(locale, value);
  return [
    ...make(
      'occupation',
      reading.occupations,
      ({ uri }) => ({ value: { uri, label: name(uri), lang: locale }, label: name(uri) }),
      true,
    ),
    ...make(
      'contract',
      reading.contracts,
      (value) => ({ value, label: vocabularyTexts[locale].contracts[value] }),
      true,
    ),
    ...make(
      'hours',
      reading.hours,
      ({ min, max }) => ({
        value: { min, max },
        label: min === max ? number(min) : `${number(min)}–${number(max)}`,
      }),
      true,
    ),
    ...make(
      'startsOn',
      reading.startsOn,
      ({ day, asSoonAsPossible }) => ({
        value: day,
        label: asSoonAsPossible ? t.atOnce : formatDay(locale, day),
      }),
      true,
    ),
    ...make('languages', reading.languages, (value, need) => ({
      value: { ...value, strictness: strictnessOf(need) },
      label: languageLabel(value, locale),
    })),
    ...make('skills', reading.skills, ({ uri }, need) => ({
      value: { uri, need: need === 'wished' ? 'optional' : 'essential' },
      label: name(uri),
    })),
    // The form knows no wish for a licence, so one that is only wished for is left out.
    ...make(
      'drivingLicences',
      reading.drivingLicences.filter(({ need }) => need === 'required'),
      (licence) => ({ value: licence.class, label: licence.class }),
    ),
  ];
}
