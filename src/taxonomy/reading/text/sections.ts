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

/** A heading has few words, or a colon behind it. */
const LONGEST_HEADING = 4;

/** The section that each sentence stands in; undefined before the first heading. */
export function sectionsOf(sentences: readonly Sentence[]): readonly (Section | undefined)[] {
  let current: Section | undefined;
  return sentences.map((sentence) => {
    current = headingOf(sentence) ?? current;
    return current;
  });
}

function headingOf({ tokens, lang }: Sentence): Section | undefined {
  const [match] = HEADINGS[lang].find(tokens.slice(0, LONGEST_HEADING));
  if (match === undefined || match.from !== 0) return undefined;
  const behind = tokens[match.to + 1];
  const alone =
    tokens.length <= LONGEST_HEADING && tokens.every(({ gap }, at) => at === 0 || gap !== 'comma');
  const opens = behind === undefined || behind.gap === 'colon';
  // "Wir bieten Ihnen …", "Vos avantages Synergie:": sentences that open so go on so.
  const sentenceOpens = match.value === 'offer' && match.to > 0;
  return opens || alone || sentenceOpens ? match.value : undefined;
}

/** What a section says of everything in it. */
export const needIn = (section: Section | undefined): SuggestionNeed =>
  section === 'wishes' ? 'wished' : 'required';

/** What an employer offers or says of itself asks nothing of a person. */
export const asksNothing = (section: Section | undefined): boolean =>
  section === 'offer' || section === 'company' || section === 'contact';
