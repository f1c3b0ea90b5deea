import { cosine, quantise, wordsOf, type AskedVector, type Encoder } from './encoder.js';
import type { Section, SectionReader } from './section-file.js';
import { TextTable } from './text-table.js';

/** A text's words, ready to be aligned with the words of names. */
export interface AskedWords {
  /** How much each word of the text counts: the rarer among the names, the more. */
  readonly weights: readonly number[];
  readonly total: number;
  /** Room for the nearest word of a name to each. */
  readonly best: Float64Array;
  /** Cosines of each word of the text with each word of the names; 0 where not yet worked out. */
  readonly cosines: readonly Float32Array[];
  readonly vectors: readonly AskedVector[];
}

/** How well the words of a text and of a name find each other, 0…1 either way. */
export interface Alignment {
  /** Weighted share of the text's words that the name holds, by sense. */
  readonly covered: number;
  /** Weighted share of the name's words that the text holds. */
  readonly covering: number;
}

/** The words of each of many names, each word once with its vector and its weight. */
export class NameWords {
  private readonly rows: ReadonlyMap<string, number>;
  private readonly unknown: number;

  private constructor(
    private readonly table: TextTable,
    private readonly vectors: Int8Array,
    private readonly weights: Float32Array,
    private readonly starts: Uint32Array,
    private readonly lists: Uint16Array,
  ) {
    this.rows = new Map(table.all().map((word, row) => [word, row]));
    this.unknown = Math.log(starts.length);
  }

  static of(names: readonly string[], encoder: Encoder): NameWords {
    const rows = new Map<string, number>();
    const counts: number[] = [];
    const lists = names.map((name) =>
      [...new Set(wordsOf(name))].map((word) => {
        const row = rows.get(word) ?? rows.size;
        rows.set(word, row);
        counts[row] = (counts[row] ?? 0) + 1;
        return row;
      }),
    );
    const starts = new Uint32Array(names.length + 1);
    lists.forEach(({ length }, i) => (starts[i + 1] = starts[i]! + length));
    const words = [...rows.keys()];
    return new NameWords(
      TextTable.of(words),
      quantise(
        words.map((word) => encoder.encode(word)),
        encoder.dim,
      ),
      Float32Array.from(counts, (count) => Math.log((names.length + 1) / (count + 1))),
      starts,
      Uint16Array.from(lists.flat()),
    );
  }

  static read(file: SectionReader, name: string): NameWords {
    return new NameWords(
      TextTable.read(file, `${name}.nameWords`),
      file.int8(`${name}.nameWordVectors`),
      file.float32(`${name}.nameWordWeights`),
      file.uint32(`${name}.nameWordStarts`),
      file.uint16(`${name}.nameWordLists`),
    );
  }

  write(sections: Map<string, Section>, name: string): void {
    this.table.write(sections, `${name}.nameWords`);
    sections.set(`${name}.nameWordVectors`, this.vectors);
    sections.set(`${name}.nameWordWeights`, this.weights);
    sections.set(`${name}.nameWordStarts`, this.starts);
    sections.set(`${name}.nameWordLists`, this.lists);
  }

  ask(folded: string, encoder: Encoder): AskedWords {
    const words = [...new Set(wordsOf(folded))];
    const weights = words.map((word) => {
      const row = this.rows.get(word);
      return row === undefined ? this.unknown : this.weights[row]!;
    });
    return {
      weights,
      total: weights.reduce((sum, weight) => sum + weight, 0),
      best: new Float64Array(words.length),
      cosines: words.map(() => new Float32Array(this.weights.length)),
      vectors: words.map((word) => encoder.ask(word)),
    };
  }

  align(asked: AskedWords, name: number): Alignment {
    const { lists, weights } = this;
    const { weights: counts, best } = asked;
    best.fill(0);
    let [held, all] = [0, 0];
    const end = this.starts[name + 1]!;
    for (let at = this.starts[name]!; at < end; at++) {
      const word = lists[at]!;
      let nearest = 0;
      for (let q = 0; q < best.length; q++) {
        const near = this.near(asked, q, word);
        if (near > nearest) nearest = near;
        if (near > best[q]!) best[q] = near;
      }
      held += weights[word]! * nearest;
      all += weights[word]!;
    }
    let found = 0;
    for (let q = 0; q < best.length; q++) found += counts[q]! * best[q]!;
    const { total } = asked;
    return { covered: total > 0 ? found / total : 0, covering: all > 0 ? held / all : 0 };
  }

  private near({ cosines, vectors }: AskedWords, q: number, word: number): number {
    const known = cosines[q]![word]!;
    if (known !== 0) return known;
    return (cosines[q]![word] = cosine(vectors[q]!, this.vectors, word));
  }
}
