import type { Locale } from '../../../kernel/locale.js';
import type { ConceptRecord } from '../../domain/concept.js';
import { tokenise, type Token } from '../text/tokens.js';
import { STOP_WORDS } from '../words/stop-words.js';

/** A name of a concept as folded words. */
export interface LabelName {
  readonly preferred: boolean;
  /** Without stop words, and without what stands in brackets. */
  readonly words: readonly string[];
  /** The leading word: of a job's name the word for the person. */
  readonly head: string;
}

const IN_BRACKETS = /\([^()]{0,80}\)/gu;

export function namesOf({ labels, altLabels }: ConceptRecord, lang: Locale): LabelName[] {
  const preferred = labels[lang];
  const all = [...(preferred === undefined ? [] : [preferred]), ...(altLabels[lang] ?? [])];
  return all.map((label) => {
    const tokens = tokenise(label.replace(IN_BRACKETS, ' '));
    const words = tokens.map(({ word }) => word).filter((word) => !STOP_WORDS[lang].has(word));
    return { preferred: label === preferred, words, head: headOf(tokens, lang) };
  });
}

/** "assistant comptable" → assistant, "MAG-Schweißer/in" → Schweißer, "shop assistant" → assistant. */
function headOf(tokens: readonly Token[], lang: Locale): string {
  if (lang === 'en') return tokens.at(-1)?.word ?? '';
  let at = 0;
  while (lang === 'de' && tokens[at + 1]?.gap === 'joined') at += 1;
  return tokens[at]?.word ?? '';
}
