/** Rows in the order of a number that each of them has, such as what it states of hours. */
export interface RowsBy {
  /** Where each number's rows start, and after the last one where they end. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

export const NO_ROWS: RowsBy = { starts: new Int32Array(1), rows: new Int32Array(0) };

/** @param numberOf whole, from 0, and not much larger than there are different ones */
export function rowsBy(rows: number, numberOf: (row: number) => number): RowsBy {
  let numbers = 0;
  for (let row = 0; row < rows; row++) numbers = Math.max(numbers, numberOf(row) + 1);
  const starts = shared(numbers + 1);
  for (let row = 0; row < rows; row++) {
    const after = numberOf(row) + 1;
    starts[after] = starts[after]! + 1;
  }
  for (let number = 0; number < numbers; number++)
    starts[number + 1] = starts[number + 1]! + starts[number]!;
  const next = starts.slice();
  const sorted = shared(rows);
  for (let row = 0; row < rows; row++) {
    const number = numberOf(row);
    sorted[next[number]!] = row;
    next[number] = next[number]! + 1;
  }
  return { starts, rows: sorted };
}

export const rowsByBytes = ({ starts, rows }: RowsBy): number =>
  starts.byteLength + rows.byteLength;

const shared = (length: number) => new Int32Array(new SharedArrayBuffer(length * 4));
