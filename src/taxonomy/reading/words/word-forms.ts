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
  return word.length < 3 || word.length > LONGEST || /\d/u.test(word) ? word : STEM[lang](word);
}

/** Adjectives for what a person is like, as the nouns that vocabularies have. */
const QUALITIES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  fr: {
    ponctuel: 'ponctualite',
    ponctuelle: 'ponctualite',
    ponctuels: 'ponctualite',
    rigoureux: 'rigueur',
    rigoureuse: 'rigueur',
    fiable: 'fiabilite',
    polyvalent: 'polyvalence',
    polyvalente: 'polyvalence',
    discret: 'discretion',
    discrete: 'discretion',
    empathique: 'empathie',
  },
  de: {
    punktlich: 'punktlichkeit',
    zuverlassig: 'zuverlassigkeit',
    zuverlassige: 'zuverlassigkeit',
    belastbar: 'belastbarkeit',
    einfuhlsam: 'einfuhlungsvermogen',
    verschwiegen: 'verschwiegenheit',
    teamfahig: 'teamfahigkeit',
    flexibel: 'flexibilitat',
  },
  en: {
    punctual: 'punctuality',
    reliable: 'reliability',
    discreet: 'discretion',
    empathetic: 'empathy',
  },
};

/** "rigoureux" → "rigueur": the noun for a quality that a text gives as an adjective; other words as they are. */
export function qualityOf(word: string, lang: Locale): string {
  return Object.hasOwn(QUALITIES[lang], word) ? QUALITIES[lang][word]! : word;
}
