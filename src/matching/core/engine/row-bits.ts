import { FAIL, UNKNOWN } from './codes.js';
import { GATE_WORDS, HALF, LOW } from './profile-state.js';
import { RECORD } from './row-records.js';

const WORD = 32;

/** A bit for each row that the layout covers; undefined where no row has it. */
export type Bits = Uint32Array | undefined;

/** What gates make of each row. */
export interface GateBits {
  readonly fails: Bits;
  /** At least one question to ask. */
  readonly unknown: Bits;
  /** At least one, two, three conditions. */
  readonly conditions: readonly Bits[];
}

const MOST_CONDITIONS = 3;

/**
 * @param word which of a row's words holds, in its lower half, the number whose code, or sum of codes, is
 * asked
 */
export function bitsByCode(
  gates: Int32Array,
  word: number,
  codes: Uint8Array,
  rows: number,
): GateBits {
  const [fails, unknown] = [emptyBits(rows), emptyBits(rows)];
  const conditions = Array.from({ length: MOST_CONDITIONS }, () => emptyBits(rows));
  for (let row = 0; row < rows; row++) {
    const code = codes[gates[row * GATE_WORDS + word]! & LOW]!;
    if (code === 0) continue;
    const bit = 1 << (row & (WORD - 1));
    const at = row >>> 5;
    if (code >= FAIL) fails[at] = fails[at]! | bit;
    else if (code >= UNKNOWN) unknown[at] = unknown[at]! | bit;
    const condition = code & (UNKNOWN - 1);
    for (let i = 0; i < condition; i++) conditions[i]![at] = conditions[i]![at]! | bit;
  }
  return {
    fails: unlessEmpty(fails),
    unknown: unlessEmpty(unknown),
    conditions: conditions.map(unlessEmpty),
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

/** All of these together. */
export function union(bitmaps: readonly Bits[]): Bits {
  const [first, ...others] = bitmaps.filter((bits) => bits !== undefined);
  if (first === undefined || others.length === 0) return first;
  const all = first.slice();
  for (const bits of others) for (let i = 0; i < all.length; i++) all[i] = all[i]! | bits[i]!;
  return all;
}

export const emptyBits = (rows: number) => new Uint32Array(Math.ceil(rows / WORD));

function unlessEmpty(bits: Uint32Array): Bits {
  return bits.some((word) => word !== 0) ? bits : undefined;
}
