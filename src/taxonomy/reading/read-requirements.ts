import type { Locale } from '../../kernel/locale.js';
import { readLanguages } from './languages/read-languages.js';
import { readLicences } from './licences/read-licences.js';
import { strongest } from './strongest.js';
import type { TextReading } from './suggestion.js';
import { sectionsOf } from './text/sections.js';
import { sentencesOf } from './text/sentences.js';
import { tokenise } from './text/tokens.js';

export type ReadRequirements = Pick<TextReading, 'textLanguages' | 'languages' | 'drivingLicences'>;

/**
 * The languages and licences alone that an ad asks for: what needs no vocabulary, for feeds of many ads. Nothing is
 * assumed here; a text in none of our languages gives nothing. For texts as long as the contract lets them be.
 */
export function readRequirements(text: string, lang?: Locale): ReadRequirements {
  const { sentences, languages: textLanguages } = sentencesOf(tokenise(text), lang);
  const sections = sectionsOf(text, sentences);
  const each = <T>(read: (i: number) => readonly T[]) => sentences.flatMap((_, i) => read(i));
  const languages = each((i) => readLanguages(text, sentences[i]!, 'vacancy', sections[i]));
  const licences = each((i) => readLicences(text, sentences[i]!, 'vacancy', sections[i]));
  return {
    textLanguages,
    languages: strongest(languages, ({ language }) => language),
    drivingLicences: strongest(licences, (licence) => licence.class),
  };
}
