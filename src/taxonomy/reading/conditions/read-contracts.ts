import { LOCALES, type Locale } from '../../../kernel/locale.js';
import type { ContractType } from '../../../kernel/vocabulary.js';
import type { Suggestion } from '../suggestion.js';
import { evidenceOf } from '../text/evidence.js';
import { PhraseTrie } from '../text/phrase-trie.js';
import type { Sentence } from '../text/sentences.js';
import { CONTRACT_WORDS, NOT_A_CONTRACT } from './contract-words.js';

const WORDS = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    new PhraseTrie<ContractType>(
      Object.entries(CONTRACT_WORDS[locale]).flatMap(([type, phrases]) =>
        phrases.map((phrase) => [phrase, type as ContractType] as const),
      ),
    ),
  ]),
) as Readonly<Record<Locale, PhraseTrie<ContractType>>>;

/** So far before a wording a word may deny that it is the contract. */
const LOOK_BACK = 2;
/** One contract in a sentence, and several of which one is meant ("CDD, CDI ou intérim"). */
const CONFIDENCE = { one: 0.85, several: 0.5 };

/** The contracts that a sentence names as on offer. */
export function readContracts(text: string, sentence: Sentence): Suggestion<ContractType>[] {
  const { tokens, lang } = sentence;
  const found = WORDS[lang]
    .find(tokens)
    .filter(({ from }) =>
      tokens
        .slice(Math.max(0, from - LOOK_BACK), from)
        .every(({ word }) => !NOT_A_CONTRACT[lang].has(word)),
    );
  const several = new Set(found.map(({ value }) => value)).size > 1;
  return found.map(({ from, to, value }) => ({
    value,
    evidence: evidenceOf(text, sentence, from, to),
    need: 'required',
    confidence: several ? CONFIDENCE.several : CONFIDENCE.one,
  }));
}
