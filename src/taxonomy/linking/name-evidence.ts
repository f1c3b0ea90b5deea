import type { Locale } from '../../kernel/locale.js';
import type { AskedText } from './asked-text.js';
import { cosine } from './encoder.js';
import { AT } from './evidence-names.js';
import type { NameIndex } from './name-index.js';

const NAMES_SCALE = 4;

/** Compares a text with a concept's names in its own language; gives the number of the name most alike, -1 without any. */
export function compareOwnNames(
  evidence: Float32Array,
  asked: AskedText,
  names: NameIndex,
  lang: Locale,
  concept: number,
): number {
  const { whole, head, tail, trigrams, trigramsHead } = asked;
  const { vectors, hashes, preferred } = names;
  const [from, to] = [names.starts[concept]!, names.starts[concept + 1]!];
  let place = -1;
  for (let name = from; name < to; name++) {
    const spelt = names.trigrams.cosine(trigrams, name);
    if (place < 0 || spelt > evidence[AT.trigrams]!) place = name;
    raise(evidence, AT.trigrams, spelt);
    raise(
      evidence,
      AT.trigramsHead,
      trigramsHead === trigrams ? spelt : names.trigrams.cosine(trigramsHead, name),
    );
    const near = cosine(whole.vector, vectors, name);
    raise(evidence, AT.sense, near);
    raise(evidence, AT.senseHead, head === whole ? near : cosine(head.vector, vectors, name));
    raise(evidence, AT.senseTail, tail === whole ? near : cosine(tail.vector, vectors, name));
    const exact = hashes[name] === whole.hash ? 1 : 0;
    raise(evidence, AT.exact, exact);
    raise(evidence, AT.exactHead, hashes[name] === head.hash ? 1 : 0);
    if (preferred[name] === 0) continue;
    raise(evidence, AT.exactPreferred, exact);
    raise(evidence, AT.trigramsPreferred, spelt);
    raise(evidence, AT.sensePreferred, near);
  }
  align(evidence, AT.covered, AT.covering, asked, names, lang, concept);
  evidence[AT.names] = Math.log(1 + to - from) / NAMES_SCALE;
  return place;
}

/** Compares a text with a concept's names in two other languages: the one with most names, and the third. */
export function compareForeignNames(
  evidence: Float32Array,
  asked: AskedText,
  [rich, richLang]: readonly [NameIndex, Locale],
  [other, otherLang]: readonly [NameIndex, Locale],
  concept: number,
): void {
  const { vector } = asked.whole;
  for (let name = rich.starts[concept]!; name < rich.starts[concept + 1]!; name++) {
    raise(evidence, AT.senseEnglish, cosine(vector, rich.vectors, name));
    raise(evidence, AT.trigramsEnglish, rich.trigrams.cosine(asked.trigramsRich, name));
  }
  for (let name = other.starts[concept]!; name < other.starts[concept + 1]!; name++) {
    raise(evidence, AT.senseOther, cosine(vector, other.vectors, name));
  }
  align(evidence, AT.coveredEnglish, AT.coveringEnglish, asked, rich, richLang, concept);
  align(evidence, AT.coveredOther, undefined, asked, other, otherLang, concept);
}

/** How well the text's words and those of the name that fits best find each other. */
function align(
  evidence: Float32Array,
  covered: number,
  covering: number | undefined,
  asked: AskedText,
  names: NameIndex,
  lang: Locale,
  concept: number,
): void {
  let best = 0;
  for (let name = names.starts[concept]!; name < names.starts[concept + 1]!; name++) {
    const found = names.words.align(asked.words[lang], name);
    if (found.covered + found.covering <= best) continue;
    best = found.covered + found.covering;
    evidence[covered] = found.covered;
    if (covering !== undefined) evidence[covering] = found.covering;
  }
}

function raise(evidence: Float32Array, at: number, value: number): void {
  if (value > evidence[at]!) evidence[at] = value;
}
