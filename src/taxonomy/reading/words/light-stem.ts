import type { Locale } from '../../../kernel/locale.js';

/** Endings that only inflect, longest first, with what the base form has in their place. */
const INFLECTIONS: Readonly<Record<Locale, readonly (readonly [string, string])[]>> = {
  fr: [
    ['trices', 'teur'],
    ['trice', 'teur'],
    ['euses', 'eur'],
    ['euse', 'eur'],
    ['ieres', 'ier'],
    ['iere', 'ier'],
    ['eres', 'er'],
    ['ere', 'er'],
    ['ennes', 'en'],
    ['enne', 'en'],
    ['issez', 'ir'],
    ['ees', ''],
    ['ee', ''],
    ['ez', ''],
    ['er', ''],
    ['ent', ''],
    ['ons', 'on'],
    ['es', ''],
    ['s', ''],
    ['x', ''],
    ['e', ''],
  ],
  de: [
    ['erinnen', 'er'],
    ['erin', 'er'],
    ['innen', ''],
    ['eln', 'el'],
    ['ern', 'er'],
    ['em', ''],
    ['en', ''],
    ['es', ''],
    ['e', ''],
    ['s', ''],
  ],
  en: [
    ['ies', 'y'],
    ['ing', ''],
    ['es', ''],
    ['ed', ''],
    ['s', ''],
    ['e', ''],
  ],
};
const SHORTEST = 3;

/**
 * A folded word without number, gender and person: what tells "souder" from "soudeur". Where one word alone stands
 * for a concept, words of one family are not enough.
 */
export function lightStem(word: string, lang: Locale): string {
  const found = INFLECTIONS[lang].find(
    ([ending]) => word.endsWith(ending) && word.length - ending.length >= SHORTEST,
  );
  if (found === undefined) return word;
  const base = word.slice(0, word.length - found[0].length) + found[1];
  // "Kurse" and "Kurs": the one loses two endings, the other one.
  return lang === 'de' && found[1] === '' ? lightStem(base, lang) : base;
}
