import type { ConceptRef, LanguageFact, ProfileRecord } from '../../kernel/contract/index.js';
import type { Locale } from '../../kernel/locale.js';
import {
  countryName,
  formatDay,
  formatHours,
  formatMinutes,
  languageName,
} from '../../ui/format.js';
import { candidateTexts } from '../../ui/texts/candidate.js';
import { fill } from '../../ui/texts/fill.js';
import { formTexts } from '../../ui/texts/form.js';
import { matchTexts } from '../../ui/texts/match.js';
import { profileTexts } from '../../ui/texts/profile.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import type { NameConcept } from '../matches/words.js';
import { placeInWords } from '../shell/vacancy-words.js';

function languageInWords({ language, spoken, written }: LanguageFact, locale: Locale): string {
  const none = matchTexts[locale].noLevel;
  return fill(candidateTexts[locale].level, {
    language: languageName(locale, language),
    spoken: spoken ?? none,
    written: written ?? none,
  });
}

/** What a profile says, one fact a line; what it leaves open is named as open, since an adviser can ask. */
export function profileFacts(
  record: ProfileRecord,
  locale: Locale,
  name: NameConcept,
): { term: string; value: string }[] {
  const t = profileTexts[locale];
  const v = vocabularyTexts[locale];
  const open = formTexts[locale].notStated;
  const concepts = (list: readonly ConceptRef[] | undefined) =>
    list?.map(({ uri, label }) => label ?? (uri === undefined ? '–' : name(uri))).join(', ');
  const facts: (readonly [string, string | undefined])[] = [
    [t.home, placeInWords(record.home, locale)],
    [
      t.maxCommute,
      record.maxCommuteMinutes === undefined
        ? undefined
        : formatMinutes(locale, record.maxCommuteMinutes),
    ],
    [t.modes, record.commuteModes?.map((mode) => v.modes[mode]).join(', ')],
    [t.languages, record.languages?.map((fact) => languageInWords(fact, locale)).join('; ')],
    [t.occupations, concepts(record.occupations)],
    [t.skills, concepts(record.skills)],
    [t.qualifications, record.qualifications?.map(({ title }) => title).join(', ')],
    [t.contracts, record.contracts?.map((one) => v.contracts[one]).join(', ')],
    [vacancyTexts[locale].hours, record.hours && formatHours(locale, record.hours)],
    [t.availableFrom, record.availableFrom && formatDay(locale, record.availableFrom)],
    [t.licences, record.drivingLicences?.join(', ')],
    [t.mayWorkIn, record.mayWorkIn?.map((country) => countryName(locale, country)).join(', ')],
  ];
  return facts.map(([term, value]) => ({
    term,
    value: value === undefined || value === '' ? open : value,
  }));
}
