import type { Locale } from '../../../kernel/locale.js';
import { compoundParts } from '../words/compounds.js';
import { lightStem } from '../words/light-stem.js';
import { rootOf } from '../words/word-forms.js';
import { isLightRoot } from './light-words.js';

/** A part of a compound is a word by itself, and no shorter than that. */
const SHORTEST_PART = 4;

/** Roots of words, and of the parts of German compounds, by the words that a vocabulary's names are made of. */
export class WordRoots {
  private readonly stems: ReadonlySet<string>;
  /** Of the vocabulary's own words only, so that what people write does not fill the memory. */
  private readonly known = new Map<string, readonly string[]>();

  /** @param vocabulary distinct folded words */
  constructor(
    private readonly lang: Locale,
    vocabulary: ReadonlySet<string>,
  ) {
    const stems = [...vocabulary].map((word) => lightStem(word, lang));
    this.stems = new Set(stems.filter((stem) => stem.length >= SHORTEST_PART));
    for (const word of vocabulary) this.known.set(word, this.analyse(word));
  }

  rootOf(word: string): string {
    return this.known.get(word)?.[0] ?? rootOf(word, this.lang);
  }

  /** The root of a word, then those of its parts where it is a compound. */
  all(word: string): readonly string[] {
    return this.known.get(word) ?? this.analyse(word);
  }

  partsOrRoot(word: string): readonly string[] {
    const all = this.all(word);
    return all.length > 1 ? all.slice(1) : all;
  }

  private analyse(word: string): readonly string[] {
    const root = rootOf(word, this.lang);
    return this.lang === 'de' ? [root, ...this.split(word)] : [root];
  }

  private split(word: string): readonly string[] {
    return compoundParts(
      word,
      (part) => rootOf(part, this.lang),
      (part) =>
        this.stems.has(lightStem(part, this.lang)) ||
        isLightRoot(rootOf(part, this.lang), this.lang),
    );
  }
}
