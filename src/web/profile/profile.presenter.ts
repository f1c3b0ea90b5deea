import type {
  HeldOccupation,
  Qualification,
  RecognisedProfession,
} from '../../kernel/contract/index.js';
import type { Locale } from '../../kernel/locale.js';
import { countryName, formatNumber } from '../../ui/format.js';
import type { Option } from '../../ui/parts/inputs.js';
import { fill } from '../../ui/texts/fill.js';
import { profileTexts } from '../../ui/texts/profile.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import type { NameConcept } from '../matches/words.js';
import type { FormValues } from '../shell/form-body.js';
import { encodeItem, keptItems } from '../shell/kept-items.js';

interface Concept {
  uri?: string;
  label?: string;
}

/** As it was written, else by the concept's name. */
const nameOf = (concept: Concept, name: NameConcept): string =>
  concept.label ?? (concept.uri === undefined ? '–' : name(concept.uri));

function occupationLabel(held: HeldOccupation, locale: Locale, name: NameConcept): string {
  const label = nameOf(held, name);
  if (held.years === undefined) return label;
  const years =
    typeof held.years === 'number' ? formatNumber(locale, held.years) : String(held.years);
  return fill(profileTexts[locale].yearsShort, { label, years });
}

function qualificationLabel({ title, country, eqf }: Qualification, locale: Locale): string {
  const more = [country && countryName(locale, country), eqf && `EQF ${eqf}`].filter(Boolean);
  return more.length > 0 ? `${title} (${more.join(', ')})` : title;
}

function recognitionLabel(one: RecognisedProfession, locale: Locale, name: NameConcept): string {
  const v = vocabularyTexts[locale];
  return fill(profileTexts[locale].recognitionShown, {
    occupation: one.occupation.startsWith('http') ? name(one.occupation) : one.occupation,
    country: countryName(locale, one.country),
    state: v.recognition[one.state] ?? one.state,
  });
}

/** The kept lists of a profile form in words, each with the value its box carries. */
export function presentKeptLists(values: FormValues, locale: Locale, name: NameConcept) {
  const options = <T extends object>(list: string, label: (item: T) => string): Option[] =>
    keptItems<T>(values, list).map((item) => ({ value: encodeItem(item), label: label(item) }));
  const held = keptItems<HeldOccupation>(values, 'occupations');
  return {
    skills: options<Concept>('skills', (skill) => nameOf(skill, name)),
    occupations: options<HeldOccupation>('occupations', (one) =>
      occupationLabel(one, locale, name),
    ),
    qualifications: options<Qualification>('qualifications', (one) =>
      qualificationLabel(one, locale),
    ),
    recognitions: options<RecognisedProfession>('recognisedProfessions', (one) =>
      recognitionLabel(one, locale, name),
    ),
    recognisable: held.flatMap((one) =>
      one.uri === undefined ? [] : [{ value: one.uri, label: nameOf(one, name) }],
    ),
  };
}
