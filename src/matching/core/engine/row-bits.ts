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

/** What a code says, a bit each: fails, to ask, at least one, two, three conditions. */
const ASKS = 1;
const CONDITION = 2;
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
  const said = Uint8Array.from(codes, saidBy);
  const [fails, unknown] = [emptyBits(rows), emptyBits(rows)];
  const conditions = Array.from({ length: MOST_CONDITIONS }, () => emptyBits(rows));
  const [one, two, three] = conditions as [Uint32Array, Uint32Array, Uint32Array];
  for (let at = 0, row = 0; row < rows; at++) {
    const end = Math.min(rows, row + WORD);
    let [fail, ask, more1, more2, more3] = [0, 0, 0, 0, 0];
    for (let bit = 0; row < end; bit++, row++) {
      const says = said[gates[row * GATE_WORDS + word]! & LOW]!;
      fail |= (says & 1) << bit;
      ask |= ((says >>> ASKS) & 1) << bit;
      more1 |= ((says >>> CONDITION) & 1) << bit;
      more2 |= ((says >>> (CONDITION + 1)) & 1) << bit;
      more3 |= (says >>> (CONDITION + 2)) << bit;
    }
    fails[at] = fail;
    unknown[at] = ask;
    one[at] = more1;
    two[at] = more2;
    three[at] = more3;
  }
  return {
    fails: unlessEmpty(fails),
    unknown: unlessEmpty(unknown),
    conditions: conditions.map(unlessEmpty),
  };
}

function saidBy(code: number): number {
  const fails = code >= FAIL ? 1 : 0;
  const asks = code < FAIL && code >= UNKNOWN ? 1 << ASKS : 0;
  const conditions = Math.min(code & (UNKNOWN - 1), MOST_CONDITIONS);
  return fails | asks | (((1 << conditions) - 1) << CONDITION);
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
  for (let at = 0, row = 0; row < rows; at++) {
    const end = Math.min(rows, row + WORD);
    let later = 0;
    for (let bit = 0; row < end; bit++, row++)
      later |= ((day - (gates[row * GATE_WORDS]! >>> HALF)) >>> 31) << bit;
    bits[at] = later;
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
