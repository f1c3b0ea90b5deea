import {
  CarryStemmerFr,
  PorterStemmer,
  PorterStemmerDe,
} from 'natural/lib/natural/stemmers/index.js';
import type { Locale } from '../../kernel/locale.js';
import { words } from './normalise.js';

const STEMMERS = { fr: CarryStemmerFr, de: PorterStemmerDe, en: PorterStemmer };

/** Stems of a text's words, by natural's stemmer of the language (Carry joins more French genders than Porter). */
export const stems = (text: string, lang: Locale): string[] =>
  words(text).map((word) => STEMMERS[lang].stem(word));
