import { FAIL, UNKNOWN } from './codes.js';
import { GATE_WORDS, HALF } from './profile-state.js';
import type { RowsBy } from './rows-by.js';

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

/** Conditions that are counted: one more than a pair may have. */
export const MOST_CONDITIONS = 3;

/**
 * @param by the number that each row states
 * @param codes by number: its code, or sum of codes, in the gate
 * @param make a bitmap without any row
 */
export function bitsByCode(by: RowsBy, codes: Uint8Array, make: () => Uint32Array): GateBits {
  const fails = new LazyBits(make);
  const unknown = new LazyBits(make);
  const conditions = Array.from({ length: MOST_CONDITIONS }, () => new LazyBits(make));
  for (let number = 0; number + 1 < by.starts.length; number++) {
    const code = codes[number]!;
    if (code >= FAIL) fails.add(by, number);
    else if (code >= UNKNOWN) unknown.add(by, number);
    const met = Math.min(code & (UNKNOWN - 1), MOST_CONDITIONS);
    for (let i = 0; i < met; i++) conditions[i]!.add(by, number);
  }
  return {
    fails: fails.bits,
    unknown: unknown.bits,
    conditions: conditions.map(({ bits }) => bits),
  };
}

/** Rows whose number is marked with 1. */
export function bitsByMark(by: RowsBy, marks: Uint8Array, make: () => Uint32Array): Bits {
  const marked = new LazyBits(make);
  for (let number = 0; number + 1 < by.starts.length; number++) {
    if (marks[number] === 1) marked.add(by, number);
  }
  return marked.bits;
}

/** A bitmap that is there only once a row has come up. */
class LazyBits {
  bits: Bits;

  constructor(private readonly make: () => Uint32Array) {}

  add({ starts, rows }: RowsBy, number: number): void {
    const [start, end] = [starts[number]!, starts[number + 1]!];
    if (start === end) return;
    const bits = (this.bits ??= this.make());
    for (let at = start; at < end; at++) {
      const row = rows[at]!;
      bits[row >>> 5] = bits[row >>> 5]! | (1 << (row & (WORD - 1)));
    }
  }
}

/** Rows that can start only after a day, put into an empty bitmap. */
export function bitsOfLater(gates: Int32Array, day: number, rows: number, bits: Uint32Array): Bits {
  for (let at = 0, row = 0; row < rows; at++) {
    const end = Math.min(rows, row + WORD);
    let later = 0;
    for (let bit = 0; row < end; bit++, row++)
      later |= ((day - (gates[row * GATE_WORDS]! >>> HALF)) >>> 31) << bit;
    bits[at] = later;
  }
  return unlessEmpty(bits);
}

/** Rows for which something holds, put into an empty bitmap: for those that are made once. */
export function bitsWhere(rows: number, holds: (row: number) => boolean, bits: Uint32Array): Bits {
  for (let row = 0; row < rows; row++) {
    if (holds(row)) bits[row >>> 5] = bits[row >>> 5]! | (1 << (row & (WORD - 1)));
  }
  return unlessEmpty(bits);
}

/**
 * All of these together.
 * @param make a bitmap without any row
 */
export function union(bitmaps: readonly Bits[], make: () => Uint32Array): Bits {
  const some = bitmaps.filter((bits) => bits !== undefined);
  if (some.length < 2) return some[0];
  const all = make();
  for (const bits of some) for (let i = 0; i < all.length; i++) all[i] = all[i]! | bits[i]!;
  return all;
}

/** Words of a bitmap. */
export const wordsOf = (rows: number) => Math.ceil(rows / WORD);

function unlessEmpty(bits: Uint32Array): Bits {
  return bits.some((word) => word !== 0) ? bits : undefined;
}
