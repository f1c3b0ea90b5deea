import { LOCALES, type Locale } from '../../../kernel/locale.js';
import { FUNCTION_WORDS, OTHER_FUNCTION_WORDS } from './function-words.js';

/** Below this share of function words a text is in none of our languages (or a bare list). */
const LEAST_SHARE = 0.08;
/** Shorter texts are judged by what little they hold. */
const FEW_WORDS = 12;

type Counts = Record<Locale, number>;

const countIn = (words: readonly string[], set: ReadonlySet<string>) =>
  words.reduce((sum, word) => sum + (set.has(word) ? 1 : 0), 0);

export function functionWordCounts(words: readonly string[]): Counts {
  const of = (locale: Locale) => countIn(words, FUNCTION_WORDS[locale]);
  return { fr: of('fr'), de: of('de'), en: of('en') };
}

/** The language whose function words stand out; undefined when none does. */
export function dominant(counts: Counts): Locale | undefined {
  const [first, second] = [...LOCALES].sort((a, b) => counts[b] - counts[a]);
  return counts[first!] > counts[second!] ? first : undefined;
}

/**
 * The language of a whole text, from its function words. Undefined for a text in another language,
 * and for one too short or too bare to tell.
 */
export function recogniseLanguage(words: readonly string[]): Locale | undefined {
  const counts = functionWordCounts(words);
  // A page that says everything twice may use both languages just as much.
  const best = LOCALES.reduce((a, b) => (counts[b] > counts[a] ? b : a));
  if (counts[best] === 0) return undefined;
  if (words.length >= FEW_WORDS && counts[best] < words.length * LEAST_SHARE) return undefined;
  const others = Object.values(OTHER_FUNCTION_WORDS).map((set) => countIn(words, set));
  return Math.max(...others) > counts[best] ? undefined : best;
}
