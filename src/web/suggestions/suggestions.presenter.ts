import type { Locale } from '../../kernel/locale.js';
import type { Channel, MatchList } from '../../kernel/vocabulary.js';
import type { MatchDto } from '../../matching/index.js';
import { formatDay } from '../../ui/format.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import { explainGate, reasonsOf, type ShownGate } from '../matches/explain.js';
import type { NameConcept } from '../matches/words.js';
import { placeInWords, titleFor, type ShownText } from '../shell/vacancy-words.js';

export interface SuggestionRow {
  id: string;
  vacancyId: string;
  title: ShownText;
  employer?: string | undefined;
  place: string;
  channel: Channel;
  channelText: string;
  list: MatchList;
  listText: string;
  score: number | null;
  contract?: string | undefined;
  closesOn?: string | undefined;
  answer: 'yes' | 'no' | 'later' | null;
  reasons: ShownGate[];
}

export const SHOWN_LISTS = ['fits', 'fits-if', 'to-clear', 'within-reach'] as const;
export type ShownList = (typeof SHOWN_LISTS)[number];

/** The list that a query names; the first one for anything else. */
export function listFrom(query: string | undefined): ShownList {
  return SHOWN_LISTS.find((list) => list === query) ?? 'fits';
}

/** One suggestion as a list shows it. */
export function presentSuggestion(
  match: MatchDto,
  locale: Locale,
  name: NameConcept,
): SuggestionRow {
  const { vacancy } = match;
  const t = vocabularyTexts[locale];
  const gates = match.gates.map((gate) => explainGate(gate, locale, name));
  const contract = vacancy.contract as keyof typeof t.contracts | null;
  return {
    id: match.id,
    vacancyId: match.vacancyId,
    title: titleFor(vacancy.titles, locale),
    employer: vacancy.employer ?? undefined,
    place: placeInWords(vacancy.workplace, locale),
    channel: vacancy.channel as Channel,
    channelText: t.channels[vacancy.channel as Channel],
    list: match.list,
    listText: t.lists[match.list],
    score: match.score,
    contract: contract === null ? undefined : t.contracts[contract],
    closesOn: vacancy.closesOn === null ? undefined : formatDay(locale, vacancy.closesOn),
    answer: match.answer,
    reasons: reasonsOf(gates),
  };
}
