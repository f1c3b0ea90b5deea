import type { Arena } from './arena.js';
import type { IndexState } from './index-state.js';
import type { Maker, Numbers } from './numbers.js';

/** Of what is known of rows laid out, what loops read; parts of what threads leave each other, in this order. */
const PARTS = {
  records: Uint16Array,
  silent: Uint32Array,
  unemployed: Uint32Array,
  odd: Uint32Array,
  travel: Int32Array,
  /** What rows state of languages, packed, by number. */
  packed: Int32Array,
  postingStarts: Int32Array,
  postingRows: Uint16Array,
  /** By word, how its rows are spread. */
  cellOf: Uint16Array,
  firstCell: Uint16Array,
  lastCell: Uint16Array,
  modes: Uint8Array,
  limit: Uint16Array,
} as const;

type Part = keyof typeof PARTS;
export type RowCopies = Readonly<Record<Part, Numbers>>;

/** Where loops can read them: what some thread has left, or else copies made here. */
export function copiesOfRows(state: IndexState, arena: Arena): RowCopies {
  const left = arena.taken<Numbers[]>('rows', 0, Object.values<Maker<Numbers>>(PARTS));
  if (left !== undefined) {
    const parts = Object.keys(PARTS).map((part, at) => [part, left[at]!] as const);
    return Object.fromEntries(parts) as RowCopies;
  }
  const copies = copyRows(state, arena);
  arena.leave(
    'rows',
    0,
    (Object.keys(PARTS) as Part[]).map((part) => copies[part]),
  );
  return copies;
}

function copyRows({ layout }: IndexState, arena: Arena): RowCopies {
  const { records, spread, postings } = layout;
  return {
    records: arena.keep(records.records),
    silent: arena.keep(records.silent),
    unemployed: arena.keep(records.unemployed),
    odd: arena.keep(records.odd),
    travel: wholeWords(records.travel, arena),
    packed: arena.keep(records.packed),
    postingStarts: arena.keep(postings.starts),
    postingRows: arena.keep(postings.rows),
    cellOf: arena.keep(spread.cellOf),
    firstCell: arena.keep(spread.first),
    lastCell: arena.keep(spread.last),
    modes: arena.keep(spread.modes),
    limit: arena.keep(spread.limit),
  };
}

/** Loops look at words of rows: those that there are not have no way to travel. */
function wholeWords(column: Int32Array, arena: Arena): Int32Array {
  const copy = arena.make(Int32Array, Math.ceil(column.length / 32) * 32);
  copy.set(column);
  return copy;
}
