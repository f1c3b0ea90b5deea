import type { Sentence } from '../text/sentences.js';
import { isTight } from '../text/gaps.js';
import { AD_WORDS, STOP_WORDS } from '../words/stop-words.js';
import { qualityOf } from '../words/word-forms.js';
import type { LabelIndex } from './label-index.js';

/** Parts of German verbs that stand at the end of the clause: "stellen Teige her". */
const SEPARABLE = new Set(
  'ab an auf aus bei durch ein fest her hin los mit nach um vor weg weiter zu zuruck zusammen bereit'.split(
    ' ',
  ),
);
/** So many words before its end a clause may have its verb. */
const VERB_REACH = 8;

/** The roots of each word of a sentence; none for words that say nothing. @param skip words that say something else */
export function sentenceRoots(
  { tokens, lang }: Sentence,
  index: LabelIndex,
  skip: ReadonlySet<number>,
): string[][] {
  const roots = tokens.map(({ word }, at) =>
    STOP_WORDS[lang].has(word) || AD_WORDS[lang].has(word) || skip.has(at)
      ? []
      : [...index.words.all(qualityOf(word, lang))],
  );
  if (lang === 'de') addSeparableVerbs(tokens, roots, index);
  return roots;
}

function addSeparableVerbs(tokens: Sentence['tokens'], roots: string[][], index: LabelIndex): void {
  tokens.forEach(({ word }, at) => {
    const next = tokens[at + 1];
    const ends = next === undefined || !isTight(next.gap) || next.word === 'und';
    if (!ends || !SEPARABLE.has(word)) return;
    for (let verb = at - 1; verb >= 0 && verb >= at - VERB_REACH; verb--) {
      const joined = index.words.rootOf(word + tokens[verb]!.word);
      if (!index.weights.knows(joined)) continue;
      roots[verb]!.push(joined);
      break;
    }
  });
}
