import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';
import type { Locale } from '../../../kernel/locale.js';
import { stemFrench } from './stem-french.js';
import { stemGerman } from './stem-german.js';

const STEM: Readonly<Record<Locale, (word: string) => string>> = {
  fr: stemFrench,
  de: stemGerman,
  en: (word) => PorterStemmer.stem(word),
};

/** Words of more letters are none that a label has. */
const LONGEST = 45;

/** Root of a folded word in a language; abbreviations and what is no word stay as they are. */
export function rootOf(word: string, lang: Locale): string {
  return word.length < 4 || word.length > LONGEST || /\d/u.test(word) ? word : STEM[lang](word);
}
