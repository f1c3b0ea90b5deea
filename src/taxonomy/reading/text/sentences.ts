import type { Locale } from '../../../kernel/locale.js';
import { dominant, functionWordCounts, recogniseLanguage } from './recognise-language.js';
import type { Token } from './tokens.js';

/** A sentence, a heading or an item of a list. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly lang: Locale;
}

/** A text without any full stop is cut here, so that what is looked at together stays bounded. */
const LONGEST_SENTENCE = 120;
/** So many function words of another language make a sentence one of that language. */
const ENOUGH_TO_DIFFER = 2;
/** A text of which so much is in another language is in both. */
const MIXED = 0.25;

export interface ReadSentences {
  readonly sentences: readonly Sentence[];
  /** The most used first; empty when none of ours was recognised, and then there are no sentences. */
  readonly languages: readonly Locale[];
}

/**
 * Groups words into sentences and says the language of each: stated, or recognised by function words, with the
 * text's main language where a sentence does not tell.
 */
export function sentencesOf(tokens: readonly Token[], stated: Locale | undefined): ReadSentences {
  const groups = group(tokens);
  const main = stated ?? recogniseLanguage(tokens.map(({ word }) => word));
  if (main === undefined) return { sentences: [], languages: [] };
  const sentences =
    stated === undefined
      ? inTheirLanguages(groups, main)
      : groups.map((words) => ({ tokens: words, lang: stated }));
  return { sentences, languages: sentences.length === 0 ? [main] : byUse(sentences) };
}

function group(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  for (const token of tokens) {
    const last = groups.at(-1);
    if (last === undefined || token.gap === 'sentence' || last.length >= LONGEST_SENTENCE) {
      groups.push([token]);
    } else last.push(token);
  }
  return groups;
}

/** Sentences that do not tell are in the text's main language; on a page in two languages, in that of the one before. */
function inTheirLanguages(groups: readonly Token[][], main: Locale): Sentence[] {
  const told = groups.map((words) => clearLanguage(words, main));
  const words = (list: readonly Token[][]) => list.reduce((sum, one) => sum + one.length, 0);
  const other = words(groups.filter((_, i) => told[i] !== undefined && told[i] !== main));
  const isMixed = other >= words(groups.filter((_, i) => told[i] !== undefined)) * MIXED;
  let before = main;
  return groups.map((tokens, i) => {
    const lang = told[i] ?? (isMixed ? before : main);
    before = lang;
    return { tokens, lang };
  });
}

function clearLanguage(words: readonly Token[], main: Locale): Locale | undefined {
  const counts = functionWordCounts(words.map(({ word }) => word));
  const best = dominant(counts);
  if (best === undefined || best === main) return best;
  return counts[best] - counts[main] >= ENOUGH_TO_DIFFER ? best : undefined;
}

function byUse(sentences: readonly Sentence[]): Locale[] {
  const words = new Map<Locale, number>();
  for (const { lang, tokens } of sentences) words.set(lang, (words.get(lang) ?? 0) + tokens.length);
  return [...words].sort((a, b) => b[1] - a[1]).map(([lang]) => lang);
}
