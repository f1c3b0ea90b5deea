import { LOCALES, type Locale } from '../../../kernel/locale.js';
import type { SuggestionNeed } from '../suggestion.js';
import { PhraseTrie } from './phrase-trie.js';
import { SECTION_HEADINGS, type Section } from './section-headings.js';
import type { Sentence } from './sentences.js';

const HEADINGS = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    new PhraseTrie<Section>(
      Object.entries(SECTION_HEADINGS[locale]).flatMap(([section, phrases]) =>
        phrases.map((phrase) => [phrase, section as Section] as const),
      ),
    ),
  ]),
) as Readonly<Record<Locale, PhraseTrie<Section>>>;

/** A heading has few words. */
const LONGEST_HEADING = 4;
/** So much behind the last word says whether a line is a heading: a colon or its end, and no full stop. */
const BEHIND = 4;

/** The section that each sentence stands in; undefined before the first heading. */
export function sectionsOf(
  text: string,
  sentences: readonly Sentence[],
): readonly (Section | undefined)[] {
  let current: Section | undefined;
  return sentences.map((sentence) => {
    current = headingOf(text, sentence) ?? current;
    return current;
  });
}

function headingOf(text: string, { tokens, lang }: Sentence): Section | undefined {
  const [match] = HEADINGS[lang].find(tokens.slice(0, LONGEST_HEADING));
  if (match === undefined || match.from !== 0) return undefined;
  if (tokens[match.to + 1]?.gap === 'colon') return match.value;
  // "Wir bieten Ihnen …": a sentence that opens so goes on so.
  if (match.value === 'offer' && match.to > 0) return match.value;
  const { end } = tokens.at(-1)!;
  const short = tokens.length <= LONGEST_HEADING && tokens.every(({ gap }) => gap !== 'comma');
  return short && HEADING_END.test(text.slice(end, end + BEHIND)) ? match.value : undefined;
}

const HEADING_END = /^[ \t)]*(?::|[\r\n]|$)/u;

/** What a section says of everything in it. */
export const needIn = (section: Section | undefined): SuggestionNeed =>
  section === 'wishes' ? 'wished' : 'required';

/** What an employer offers or says of itself asks nothing of a person. */
export const asksNothing = (section: Section | undefined): boolean =>
  section === 'offer' || section === 'company' || section === 'contact';
