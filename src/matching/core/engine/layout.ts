import type { PlaceTable } from './place-table.js';
import { invert, NO_POSTINGS, postingBytes, type Postings } from './postings.js';
import type { ProfileColumns } from './profile-columns.js';
import { hoursOf, papersOf } from './profile-state.js';
import { recordBytes, recordsOf, NO_RECORDS, statementOf, type RowRecords } from './row-records.js';
import { NO_ROWS, rowsBy, rowsByBytes, type RowsBy } from './rows-by.js';
import { orderOf } from './row-order.js';
import { NO_SPREAD, spreadBytes, spreadOf, type WordSpread } from './word-spread.js';

/** Rows of a segment, as a power of two: what a posting of two bytes can point at. */
export const SEGMENT_BITS = 16;
/** And no fewer than the words that loops look at in one go have. */
export const LEAST_SEGMENT_BITS = 7;

/**
 * What is derived from the rows when they are laid out: everything that lets a search look at few of
 * them, and at these quickly. Rows after the last layout are not in it; searches look at them one by one.
 */
export interface Layout {
  /** Rows that it covers. */
  readonly rows: number;
  /** Searches go through the rows segment by segment, so that what they note of rows stays small. */
  readonly segmentBits: number;
  readonly postings: Postings;
  readonly records: RowRecords;
  readonly spread: WordSpread;
  /** Rows by what they state of hours, of papers, and of languages. */
  readonly byHours: RowsBy;
  readonly byPapers: RowsBy;
  readonly byStatement: RowsBy;
}

export const NO_LAYOUT: Layout = {
  rows: 0,
  segmentBits: SEGMENT_BITS,
  postings: NO_POSTINGS,
  records: NO_RECORDS,
  spread: NO_SPREAD,
  byHours: NO_ROWS,
  byPapers: NO_ROWS,
  byStatement: NO_ROWS,
};

/**
 * Lays all rows out anew, those next to each other being people who travel equally far from homes near
 * each other: who can reach a workplace then stands together.
 */
export function layOut(columns: ProfileColumns, places: PlaceTable, segmentBits: number): Layout {
  const along = places.curveOrder();
  columns.reorder(orderOf(columns.state, along));
  const { state } = columns;
  const records = recordsOf(state);
  return {
    rows: state.rows,
    segmentBits,
    postings: invert(state, segmentBits),
    records,
    spread: spreadOf(state, along),
    byHours: rowsBy(state.rows, (row) => hoursOf(state, row)),
    byPapers: rowsBy(state.rows, (row) => papersOf(state, row)),
    byStatement: rowsBy(state.rows, (row) => statementOf(records, row)),
  };
}

/** Bytes of what is derived. */
export function layoutBytes(layout: Layout): number {
  const { postings, records, spread, byHours, byPapers, byStatement } = layout;
  const by = rowsByBytes(byHours) + rowsByBytes(byPapers) + rowsByBytes(byStatement);
  return postingBytes(postings) + recordBytes(records) + spreadBytes(spread) + by;
}
