import type { ConceptRef } from '../../kernel/contract/index.js';
import type { Locale } from '../../kernel/locale.js';
import type { Channel } from '../../kernel/vocabulary.js';
import { formatDay } from '../../ui/format.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import type { VacancyView } from '../../vacancies/index.js';
import type { NameConcept } from '../matches/words.js';
import { placeInWords, textsFor, titleFor, type ShownText } from '../shell/vacancy-words.js';
import { languageNeedInWords, vacancyFacts, type ShownFact } from './vacancy-facts.js';

export interface VacancyRowModel {
  id: string;
  title: ShownText;
  employer?: string | undefined;
  place: string;
  contract?: string | undefined;
  channel: Channel;
  channelText: string;
  publishedOn?: string | undefined;
  closesOn?: string | undefined;
}

export interface VacancyModel extends VacancyRowModel {
  facts: ShownFact[];
  languages: string[];
  essential: ShownText[];
  optional: ShownText[];
  occupation?: ShownText | undefined;
  descriptions: ShownText[];
  sourceName: string;
  sourceUrl?: string | undefined;
}

/** One vacancy as a list shows it. */
export function presentVacancyRow(vacancy: VacancyView, locale: Locale): VacancyRowModel {
  const v = vocabularyTexts[locale];
  return {
    id: vacancy.id,
    title: titleFor(vacancy.titles, locale),
    employer: vacancy.employer?.name,
    place: placeInWords(vacancy.workplace, locale, vacancy.placeName ?? undefined),
    contract: vacancy.contract && v.contracts[vacancy.contract],
    channel: vacancy.channel,
    channelText: v.channels[vacancy.channel],
    publishedOn: vacancy.publishedAt
      ? formatDay(locale, vacancy.publishedAt.slice(0, 10))
      : undefined,
    closesOn: vacancy.closesOn && formatDay(locale, vacancy.closesOn),
  };
}

/** A concept in the reader's language where it is linked, else as it was written. */
function conceptIn(concept: ConceptRef, name: NameConcept): ShownText {
  if (concept.uri !== undefined) return { text: name(concept.uri) };
  return { text: concept.label ?? '', lang: concept.lang };
}

/** The whole vacancy. */
export function presentVacancy(
  vacancy: VacancyView,
  locale: Locale,
  name: NameConcept,
): VacancyModel {
  const skills = vacancy.skills ?? [];
  const { howToApply } = vacancy;
  return {
    ...presentVacancyRow(vacancy, locale),
    facts: vacancyFacts(vacancy, locale),
    languages: (vacancy.languages ?? []).map((need) => languageNeedInWords(need, locale)),
    essential: skills
      .filter(({ need }) => need !== 'optional')
      .map((skill) => conceptIn(skill, name)),
    optional: skills
      .filter(({ need }) => need === 'optional')
      .map((skill) => conceptIn(skill, name)),
    occupation: vacancy.occupation && conceptIn(vacancy.occupation, name),
    descriptions: textsFor(vacancy.descriptions, locale),
    sourceName: howToApply.kind === 'source' ? (howToApply.name ?? '') : '',
    sourceUrl: howToApply.kind === 'source' ? howToApply.url : undefined,
  };
}
