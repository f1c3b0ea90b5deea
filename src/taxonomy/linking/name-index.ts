import { quantise, type Encoder } from './encoder.js';
import { NameWords } from './name-words.js';
import type { Section, SectionReader } from './section-file.js';
import { TextTable } from './text-table.js';
import { TrigramIndex } from './trigram-index.js';
import { textHash } from './trigrams.js';

/** A name of concept number `concept`, as people wrote it. */
export interface NameEntry {
  readonly concept: number;
  readonly text: string;
  /** The same as texts are compared, see `fold`. */
  readonly folded: string;
  readonly preferred: boolean;
}

/** The names of one kind of concept in one language, ordered by concept. */
export class NameIndex {
  /** How long each name is, in bytes. */
  readonly sizes: Uint32Array;

  private constructor(
    readonly texts: TextTable,
    /** Concept of each name. */
    readonly concepts: Uint32Array,
    /** First name of each concept, with one entry more at the end. */
    readonly starts: Uint32Array,
    readonly preferred: Uint8Array,
    /** Hash of each folded name. */
    readonly hashes: Uint32Array,
    /** Unit vectors of the names, see `quantise`. */
    readonly vectors: Int8Array,
    readonly trigrams: TrigramIndex,
    readonly words: NameWords,
  ) {
    this.sizes = texts.sizes();
  }

  static of(names: readonly NameEntry[], concepts: number, encoder: Encoder): NameIndex {
    const folded = names.map((name) => name.folded);
    return new NameIndex(
      TextTable.of(names.map(({ text }) => text)),
      Uint32Array.from(names, ({ concept }) => concept),
      startsOf(names, concepts),
      Uint8Array.from(names, ({ preferred }) => (preferred ? 1 : 0)),
      Uint32Array.from(folded, textHash),
      quantise(
        folded.map((text) => encoder.encode(text)),
        encoder.dim,
      ),
      TrigramIndex.of(folded),
      NameWords.of(folded, encoder),
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
      TrigramIndex.read(file, name),
      NameWords.read(file, name),
    );
  }

  write(sections: Map<string, Section>, name: string): void {
    this.texts.write(sections, `${name}.texts`);
    sections.set(`${name}.concepts`, this.concepts);
    sections.set(`${name}.starts`, this.starts);
    sections.set(`${name}.preferred`, this.preferred);
    sections.set(`${name}.hashes`, this.hashes);
    sections.set(`${name}.vectors`, this.vectors);
    this.trigrams.write(sections, name);
    this.words.write(sections, name);
  }
}

function startsOf(names: readonly NameEntry[], concepts: number): Uint32Array {
  const starts = new Uint32Array(concepts + 1);
  for (const { concept } of names) starts[concept + 1]! += 1;
  for (let i = 0; i < concepts; i++) starts[i + 1]! += starts[i]!;
  return starts;
}
