import { CONDITION, FAIL, UNKNOWN } from './codes.js';
import { GATE_WORDS, HALF, LOW } from './profile-state.js';
import { RECORD } from './row-records.js';

const WORD = 32;

/** A bit for each row that the layout covers; undefined where no row has it. */
export type Bits = Uint32Array | undefined;

/** What one gate, or one facet of a vacancy's papers, makes of each row. */
export interface GateBits {
  readonly fails: Bits;
  readonly unknown: Bits;
  readonly condition: Bits;
}

/** @param word which of a row's words holds, in its lower half, the number whose code is asked */
export function bitsByCode(
  gates: Int32Array,
  word: number,
  codes: Uint8Array,
  rows: number,
): GateBits {
  const [fails, unknown, condition] = [emptyBits(rows), emptyBits(rows), emptyBits(rows)];
  for (let row = 0; row < rows; row++) {
    const code = codes[gates[row * GATE_WORDS + word]! & LOW]!;
    if (code === 0) continue;
    const bits = code === FAIL ? fails : code === UNKNOWN ? unknown : condition;
    if (code === FAIL || code === UNKNOWN || code === CONDITION) {
      bits[row >>> 5] = bits[row >>> 5]! | (1 << (row & (WORD - 1)));
    }
  }
  return {
    fails: unlessEmpty(fails),
    unknown: unlessEmpty(unknown),
    condition: unlessEmpty(condition),
  };
}

/** Rows whose statement of languages is marked with 1. */
export function bitsByStatement(records: Uint16Array, marks: Uint8Array, rows: number): Bits {
  const bits = emptyBits(rows);
  for (let word = 0, row = 0; row < rows; word++) {
    const end = Math.min(rows, row + WORD);
    let set = 0;
    for (let bit = 0; row < end; bit++, row++)
      set |= marks[records[row * RECORD + RECORD - 1]!]! << bit;
    bits[word] = set;
  }
  return unlessEmpty(bits);
}

/** Rows that can start only after a day. */
export function bitsOfLater(gates: Int32Array, day: number, rows: number): Bits {
  const bits = emptyBits(rows);
  for (let row = 0; row < rows; row++) {
    if (gates[row * GATE_WORDS]! >>> HALF > day) {
      bits[row >>> 5] = bits[row >>> 5]! | (1 << (row & (WORD - 1)));
    }
  }
  return unlessEmpty(bits);
}

/** Rows for which something holds: for bitmaps that are made once. */
export function bitsWhere(rows: number, holds: (row: number) => boolean): Bits {
  const bits = emptyBits(rows);
  for (let row = 0; row < rows; row++) {
    if (holds(row)) bits[row >>> 5] = bits[row >>> 5]! | (1 << (row & (WORD - 1)));
  }
  return unlessEmpty(bits);
}

const emptyBits = (rows: number) => new Uint32Array(Math.ceil(rows / WORD));

function unlessEmpty(bits: Uint32Array): Bits {
  return bits.some((word) => word !== 0) ? bits : undefined;
}
