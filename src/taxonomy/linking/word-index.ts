import type { Locale } from '../../kernel/locale.js';
import { Postings } from './postings.js';
import type { Section, SectionReader } from './section-file.js';
import { stems } from './stems.js';

/** Usual constants of BM25: how fast a repeated word saturates, how much a long text is discounted. */
const K1 = 1.2;
const B = 0.75;

/** BM25 over the stems of everything said of a concept in one language: names, description, broader concepts' names. */
export class WordIndex {
  private readonly scores: Float32Array;
  private readonly average: number;

  private constructor(
    private readonly postings: Postings,
    private readonly lengths: Uint32Array,
    private readonly lang: Locale,
  ) {
    this.scores = new Float32Array(lengths.length);
    this.average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / lengths.length);
  }

  static of(texts: readonly string[], lang: Locale): WordIndex {
    const cache = new Map<string, string[]>();
    const documents = texts.map((text) => cachedStems(text, lang, cache));
    const lengths = Uint32Array.from(documents, ({ length }) => length);
    return new WordIndex(Postings.of(documents, true), lengths, lang);
  }

  static read(file: SectionReader, name: string, lang: Locale): WordIndex {
    const postings = Postings.read(file, `${name}.words`);
    return new WordIndex(postings, file.uint32(`${name}.lengths`), lang);
  }

  write(sections: Map<string, Section>, name: string): void {
    this.postings.write(sections, `${name}.words`);
    sections.set(`${name}.lengths`, this.lengths);
  }

  /** BM25 of each concept, divided by the highest that a text of average length could reach; valid until the next call. */
  search(text: string): Float32Array {
    const { scores, postings, lengths, average } = this;
    scores.fill(0);
    let total = 0;
    for (const stem of new Set(stems(text, this.lang))) {
      const [from, to] = postings.range(stem) ?? [0, 0];
      const found = to - from;
      const idf = Math.log(1 + (lengths.length - found + 0.5) / (found + 0.5));
      total += idf;
      for (let at = from; at < to; at++) {
        const [document, count] = [postings.documents[at]!, postings.counts[at]!];
        const discount = K1 * (1 - B + (B * lengths[document]!) / average);
        scores[document]! += (idf * count * (K1 + 1)) / (count + discount);
      }
    }
    if (total > 0) for (let i = 0; i < scores.length; i++) scores[i]! /= total;
    return scores;
  }
}

/** Texts share most of their words; stemming each once saves most of the time. */
function cachedStems(text: string, lang: Locale, cache: Map<string, string[]>): string[] {
  return text.split(/\s+/u).flatMap((word) => {
    const known = cache.get(word) ?? stems(word, lang);
    cache.set(word, known);
    return known;
  });
}
