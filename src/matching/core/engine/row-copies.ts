import type { Arena } from './arena.js';
import type { IndexState } from './index-state.js';

/** Of what is known of rows laid out, what loops read: copied to where they can. */
export interface RowCopies {
  readonly records: Uint16Array;
  readonly silent: Uint32Array;
  readonly unemployed: Uint32Array;
  readonly odd: Uint32Array;
  readonly travel: Int32Array;
  /** What rows state of languages, packed, by number. */
  readonly packed: Int32Array;
  readonly postingStarts: Int32Array;
  readonly postingRows: Uint16Array;
  /** Of the ways to travel. */
  readonly first: Int32Array;
  readonly rest: Int32Array;
  readonly spread: {
    readonly cellOf: Uint16Array;
    readonly first: Uint16Array;
    readonly last: Uint16Array;
    readonly modes: Uint8Array;
    readonly limit: Uint16Array;
  };
}

export function copyRows({ layout }: IndexState, arena: Arena): RowCopies {
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
    first: arena.keep(records.ways.first),
    rest: arena.keep(records.ways.rest),
    spread: {
      cellOf: arena.keep(spread.cellOf),
      first: arena.keep(spread.first),
      last: arena.keep(spread.last),
      modes: arena.keep(spread.modes),
      limit: arena.keep(spread.limit),
    },
  };
}

/** Loops look at words of rows: those that there are not have no way to travel. */
function wholeWords(column: Int32Array, arena: Arena): Int32Array {
  const copy = arena.make(Int32Array, Math.ceil(column.length / 32) * 32);
  copy.set(column);
  return copy;
}
