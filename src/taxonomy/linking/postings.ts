import type { Section, SectionReader } from './section-file.js';
import { TextTable } from './text-table.js';

/** Which documents hold which terms: an inverted index without objects per entry. Document numbers ascend. */
export class Postings {
  private readonly rows: ReadonlyMap<string, number>;

  constructor(
    private readonly table: TextTable,
    private readonly starts: Uint32Array,
    readonly documents: Uint32Array,
    /** How often the term is in the document, capped at 255; empty where that was not asked for. */
    readonly counts: Uint8Array,
  ) {
    this.rows = new Map(table.all().map((term, row) => [term, row]));
  }

  static of(documents: readonly Iterable<string>[], withCounts: boolean): Postings {
    const lists = new Map<string, { ids: number[]; counts: number[] }>();
    documents.forEach((terms, id) => {
      for (const term of terms) {
        const list = lists.get(term) ?? { ids: [], counts: [] };
        lists.set(term, list);
        const last = list.ids.length - 1;
        if (list.ids[last] === id) list.counts[last]! += 1;
        else {
          list.ids.push(id);
          list.counts.push(1);
        }
      }
    });
    const total = [...lists.values()].reduce((sum, { ids }) => sum + ids.length, 0);
    const starts = new Uint32Array(lists.size + 1);
    const ids = new Uint32Array(total);
    const counts = new Uint8Array(withCounts ? total : 0);
    let [row, at] = [0, 0];
    for (const list of lists.values()) {
      ids.set(list.ids, at);
      if (withCounts)
        counts.set(
          list.counts.map((count) => Math.min(count, 255)),
          at,
        );
      at += list.ids.length;
      starts[++row] = at;
    }
    return new Postings(TextTable.of([...lists.keys()]), starts, ids, counts);
  }

  static read(file: SectionReader, name: string): Postings {
    const { uint32, uint8 } = file;
    const terms = TextTable.read(file, `${name}.terms`);
    const [starts, ids] = [uint32(`${name}.starts`), uint32(`${name}.ids`)];
    return new Postings(terms, starts, ids, uint8(`${name}.counts`));
  }

  write(sections: Map<string, Section>, name: string): void {
    this.table.write(sections, `${name}.terms`);
    sections.set(`${name}.starts`, this.starts);
    sections.set(`${name}.ids`, this.documents);
    sections.set(`${name}.counts`, this.counts);
  }

  /** How many terms there are. */
  get terms(): number {
    return this.table.length;
  }

  /** The number of a term, undefined for an unknown one. */
  row(term: string): number | undefined {
    return this.rows.get(term);
  }

  /** In how many documents term number `row` is. */
  size(row: number): number {
    return this.starts[row + 1]! - this.starts[row]!;
  }

  /** Where the documents of term number `row` begin and end. */
  span(row: number): readonly [number, number] {
    return [this.starts[row]!, this.starts[row + 1]!];
  }

  /** Where the term's documents begin and end, undefined for an unknown term. */
  range(term: string): readonly [number, number] | undefined {
    const row = this.rows.get(term);
    return row === undefined ? undefined : [this.starts[row]!, this.starts[row + 1]!];
  }
}
