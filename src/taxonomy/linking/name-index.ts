import { quantise, type Encoder } from './encoder.js';
import { normalise } from './normalise.js';
import { Postings } from './postings.js';
import type { Section, SectionReader } from './section-file.js';
import { TextTable } from './text-table.js';
import { textHash, trigrams, unfinishedTrigrams } from './trigrams.js';

/** A name of concept number `concept`, as people wrote it. */
export interface NameEntry {
  readonly concept: number;
  readonly text: string;
  readonly preferred: boolean;
}

/** The names of one kind of concept in one language, ordered by concept. */
export class NameIndex {
  /** Cosine of each concept, from the trigrams of all its names together; valid until the next `search`. */
  readonly together: Float32Array;
  /** Cosine of each name; valid until the next `search`. */
  readonly single: Float32Array;
  /** How long each name is, in bytes. */
  readonly sizes: Uint32Array;
  private readonly lastGram: Int32Array;

  private constructor(
    readonly texts: TextTable,
    /** Concept of each name. */
    readonly concepts: Uint32Array,
    /** First name of each concept, with one entry more at the end. */
    readonly starts: Uint32Array,
    readonly preferred: Uint8Array,
    /** Hash of each normalised name. */
    readonly hashes: Uint32Array,
    /** Unit vectors of the names, see `quantise`. */
    readonly vectors: Int8Array,
    private readonly grams: Postings,
    /** 1 / length of each name's weighted trigrams, and of each concept's. */
    private readonly nameNorms: Float32Array,
    private readonly conceptNorms: Float32Array,
  ) {
    this.single = new Float32Array(concepts.length);
    this.together = new Float32Array(conceptNorms.length);
    this.sizes = texts.sizes();
    this.lastGram = new Int32Array(conceptNorms.length);
  }

  static of(names: readonly NameEntry[], concepts: number, encoder: Encoder): NameIndex {
    const normal = names.map(({ text }) => normalise(text));
    const sets = normal.map(trigrams);
    const grams = Postings.of(sets, false);
    const together = Array.from({ length: concepts }, () => new Set<string>());
    names.forEach(({ concept }, i) => sets[i]!.forEach((gram) => together[concept]!.add(gram)));
    const norm = (set: ReadonlySet<string>) => {
      let squares = 0;
      for (const gram of set) squares += idf(grams, gram, names.length) ** 2;
      return squares > 0 ? 1 / Math.sqrt(squares) : 0;
    };
    return new NameIndex(
      TextTable.of(names.map(({ text }) => text)),
      Uint32Array.from(names, ({ concept }) => concept),
      startsOf(names, concepts),
      Uint8Array.from(names, ({ preferred }) => (preferred ? 1 : 0)),
      Uint32Array.from(normal, textHash),
      quantise(
        normal.map((text) => encoder.encode(text)),
        encoder.dim,
      ),
      grams,
      Float32Array.from(sets, norm),
      Float32Array.from(together, norm),
    );
  }

  static read(file: SectionReader, name: string): NameIndex {
    return new NameIndex(
      TextTable.read(file, `${name}.texts`),
      file.uint32(`${name}.concepts`),
      file.uint32(`${name}.starts`),
      file.uint8(`${name}.preferred`),
      file.uint32(`${name}.hashes`),
      file.int8(`${name}.vectors`),
      Postings.read(file, `${name}.grams`),
      file.float32(`${name}.nameNorms`),
      file.float32(`${name}.conceptNorms`),
    );
  }

  write(sections: Map<string, Section>, name: string): void {
    this.texts.write(sections, `${name}.texts`);
    sections.set(`${name}.concepts`, this.concepts);
    sections.set(`${name}.starts`, this.starts);
    sections.set(`${name}.preferred`, this.preferred);
    sections.set(`${name}.hashes`, this.hashes);
    sections.set(`${name}.vectors`, this.vectors);
    this.grams.write(sections, `${name}.grams`);
    sections.set(`${name}.nameNorms`, this.nameNorms);
    sections.set(`${name}.conceptNorms`, this.conceptNorms);
  }

  /**
   * Share of the trigrams of an unfinished text that each name holds, by weight; valid until the next search.
   * Trigrams that no name holds weigh least, so that a typo costs little.
   */
  contain(unfinished: string): Float32Array {
    const { single, grams, concepts } = this;
    single.fill(0);
    let total = 0;
    for (const gram of unfinishedTrigrams(unfinished)) {
      const [from, to] = grams.range(gram) ?? [0, 0];
      const weight = to > from ? idf(grams, gram, concepts.length) : 1;
      total += weight;
      for (let at = from; at < to; at++) single[grams.documents[at]!]! += weight;
    }
    if (total > 0) for (let i = 0; i < single.length; i++) single[i]! /= total;
    return single;
  }

  /** Fills `single` and `together` with the cosines of a normalised text's trigrams. */
  search(normalised: string): void {
    const { single, together, lastGram, grams, concepts, nameNorms, conceptNorms } = this;
    const { documents } = grams;
    single.fill(0);
    together.fill(0);
    lastGram.fill(-1);
    let squares = 0;
    let number = 0;
    for (const gram of trigrams(normalised)) {
      const weight = idf(grams, gram, concepts.length) ** 2;
      squares += weight;
      number += 1;
      const range = grams.range(gram);
      if (!range) continue;
      const end = range[1];
      for (let at = range[0]; at < end; at++) {
        const name = documents[at]!;
        const concept = concepts[name]!;
        single[name]! += weight;
        if (lastGram[concept] !== number) {
          lastGram[concept] = number;
          together[concept]! += weight;
        }
      }
    }
    const norm = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = 0; i < single.length; i++) single[i]! *= norm * nameNorms[i]!;
    for (let i = 0; i < together.length; i++) together[i]! *= norm * conceptNorms[i]!;
  }
}

function idf(grams: Postings, gram: string, names: number): number {
  const [from, to] = grams.range(gram) ?? [0, 0];
  return Math.log((names + 1) / (to - from + 1));
}

function startsOf(names: readonly NameEntry[], concepts: number): Uint32Array {
  const starts = new Uint32Array(concepts + 1);
  for (const { concept } of names) starts[concept + 1]! += 1;
  for (let i = 0; i < concepts; i++) starts[i + 1]! += starts[i]!;
  return starts;
}
