import { Postings } from './postings.js';
import type { Section, SectionReader } from './section-file.js';
import { topIndexes } from './top-indexes.js';
import { trigrams, unfinishedTrigrams } from './trigrams.js';

/** Trigrams in most names say little and cost most: once so many entries were read, the commoner ones are skipped. */
const ENTRIES_READ = 25_000;

/** A text's trigrams, ready to be compared with names. */
export interface AskedTrigrams {
  /** Squared weight of each trigram number that the text holds, 0 for the others. */
  readonly weights: Float32Array;
  /** Numbers of the text's trigrams, the rarest first. */
  readonly grams: readonly number[];
  /** 1 / length of the text's weighted trigrams. */
  readonly norm: number;
}

/** Which trigrams each of many names has: postings to find names, and lists to compare a few of them exactly. */
export class TrigramIndex {
  private readonly shares: Float32Array;

  private constructor(
    private readonly postings: Postings,
    /** Trigram numbers of each name, one name after the other. */
    private readonly starts: Uint32Array,
    private readonly lists: Uint16Array,
    /** 1 / length of each name's weighted trigrams. */
    private readonly norms: Float32Array,
  ) {
    this.shares = new Float32Array(norms.length);
  }

  static of(names: readonly string[]): TrigramIndex {
    const sets = names.map(trigrams);
    const postings = Postings.of(sets, false);
    const starts = new Uint32Array(names.length + 1);
    sets.forEach(({ size }, i) => (starts[i + 1] = starts[i]! + size));
    const lists = new Uint16Array(starts[names.length]!);
    sets.forEach((set, i) =>
      lists.set(
        Array.from(set, (gram) => postings.row(gram)!),
        starts[i],
      ),
    );
    const norms = Float32Array.from(sets, (set) => {
      let squares = 0;
      for (const gram of set) squares += idf(postings.size(postings.row(gram)!), names.length) ** 2;
      return squares > 0 ? 1 / Math.sqrt(squares) : 0;
    });
    return new TrigramIndex(postings, starts, lists, norms);
  }

  static read(file: SectionReader, name: string): TrigramIndex {
    return new TrigramIndex(
      Postings.read(file, `${name}.grams`),
      file.uint32(`${name}.gramStarts`),
      file.uint16(`${name}.gramLists`),
      file.float32(`${name}.gramNorms`),
    );
  }

  write(sections: Map<string, Section>, name: string): void {
    this.postings.write(sections, `${name}.grams`);
    sections.set(`${name}.gramStarts`, this.starts);
    sections.set(`${name}.gramLists`, this.lists);
    sections.set(`${name}.gramNorms`, this.norms);
  }

  ask(text: string): AskedTrigrams {
    const { postings, norms } = this;
    const weights = new Float32Array(postings.terms);
    const grams: number[] = [];
    let squares = 0;
    for (const gram of trigrams(text)) {
      const row = postings.row(gram);
      const weight = idf(row === undefined ? 0 : postings.size(row), norms.length) ** 2;
      squares += weight;
      if (row === undefined) continue;
      weights[row] = weight;
      grams.push(row);
    }
    grams.sort((a, b) => postings.size(a) - postings.size(b) || a - b);
    return { weights, grams, norm: squares > 0 ? 1 / Math.sqrt(squares) : 0 };
  }

  /** Numbers of the names nearest by the text's rarer trigrams, about in order. */
  nearest({ weights, grams }: AskedTrigrams, count: number): number[] {
    const { shares, postings, norms } = this;
    const { documents } = postings;
    shares.fill(0);
    let read = 0;
    for (const gram of grams) {
      const [from, to] = postings.span(gram);
      const weight = weights[gram]!;
      for (let at = from; at < to; at++) shares[documents[at]!]! += weight;
      read += to - from;
      if (read > ENTRIES_READ) break;
    }
    for (let i = 0; i < shares.length; i++) if (shares[i]! > 0) shares[i]! *= norms[i]!;
    return topIndexes(shares, count);
  }

  /** Cosine of the text with name number `name`. */
  cosine({ weights, norm }: AskedTrigrams, name: number): number {
    const { lists, norms } = this;
    const end = this.starts[name + 1]!;
    let sum = 0;
    for (let at = this.starts[name]!; at < end; at++) sum += weights[lists[at]!]!;
    return sum * norm * norms[name]!;
  }

  /**
   * Share of the trigrams of an unfinished text that each name holds, by weight; valid until the next call.
   * Trigrams that no name holds weigh least, so that a typo costs little.
   */
  contain(unfinished: string): Float32Array {
    const { shares, postings } = this;
    shares.fill(0);
    let total = 0;
    for (const gram of unfinishedTrigrams(unfinished)) {
      const row = postings.row(gram);
      const [from, to] = row === undefined ? [0, 0] : postings.span(row);
      const weight = to > from ? idf(to - from, shares.length) : 1;
      total += weight;
      for (let at = from; at < to; at++) shares[postings.documents[at]!]! += weight;
    }
    if (total > 0) for (let i = 0; i < shares.length; i++) shares[i]! /= total;
    return shares;
  }
}

const idf = (found: number, names: number) => Math.log((names + 1) / (found + 1));
