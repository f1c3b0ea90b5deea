import type { TextEvidence } from '../suggestion.js';
import type { Sentence } from './sentences.js';

/** The stretch of the text from one word of a sentence to another, both included, with the bracket that it opens. */
export function evidenceOf(
  text: string,
  { tokens }: Sentence,
  from: number,
  to: number,
): TextEvidence {
  const { start } = tokens[from]!;
  const last = tokens[to]!.end;
  const open = text.slice(start, last).lastIndexOf('(');
  const closed = text.slice(start, last).lastIndexOf(')');
  const end = open > closed && text[last] === ')' ? last + 1 : last;
  return { start, end, phrase: text.slice(start, end) };
}
