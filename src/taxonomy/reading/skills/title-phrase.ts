import type { Locale } from '../../../kernel/locale.js';
import { isTight } from '../text/gaps.js';
import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';

const words = (list: string) => new Set(list.split(' '));

/** Verbs before which an employer speaks of itself, and behind which it names the job. */
export const HIRING: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: words(
    'recherche recherchons recrute recrutons cherche cherchons embauche embauchons recrutement',
  ),
  de: words('sucht suchen suche stellt stellen gesucht braucht'),
  en: words('seeks seeking looking hiring hires recruits recruiting'),
};
const ARTICLES: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: words('un une des son sa ses notre nos le la les l pour e'),
  de: words('einen eine ein den die der wir fur unser unsere unseren zum sofort ab'),
  en: words('a an the for our'),
};
/** Words at which the name of a job ends: a place, a term, a gender mark, the rest of the sentence. */
const ENDS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: words(
    'h f m w d x pour a au aux en sur dans chez avec qui afin par dont votre vous confirme',
  ),
  de: words('h f m w d x fur in im bei zur zum mit auf ab als die der das oder ein'),
  en: words('h f m w d x for in at to with who on'),
};
const LONGEST = 6;

export interface TitlePhrase {
  readonly from: number;
  readonly to: number;
}

/**
 * The words by which a sentence seems to name a job: behind a verb of hiring, behind a colon, or all of a short one.
 * For jobs whose name the vocabulary does not have as it stands.
 */
export function titlePhrase({ tokens, lang }: Sentence): TitlePhrase | undefined {
  const from = skipArticles(tokens, startOf(tokens, lang), lang);
  let to = from;
  while (to < tokens.length && to - from < LONGEST) {
    const { gap, word } = tokens[to]!;
    if (ENDS[lang].has(word) || (to > from && !isTight(gap))) break;
    to += 1;
  }
  return to > from ? { from, to: to - 1 } : undefined;
}

function startOf(tokens: readonly Token[], lang: Locale): number {
  const hiring = tokens.findLastIndex(({ word }) => HIRING[lang].has(word));
  if (hiring >= 0 && hiring < tokens.length - 1) return hiring + 1;
  const colon = tokens.findIndex(({ gap }) => gap === 'colon');
  return Math.max(0, colon);
}

function skipArticles(tokens: readonly Token[], from: number, lang: Locale): number {
  let at = from;
  while (at < tokens.length && ARTICLES[lang].has(tokens[at]!.word)) at += 1;
  return at;
}
