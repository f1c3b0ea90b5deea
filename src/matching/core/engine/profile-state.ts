import type { IdState } from './id-store.js';

/** Words of a row in `gates`, which bitmaps are made from: hours | available day << 16; papers. */
export const GATE_WORDS = 2;
/**
 * Words of a row in `facts`, which scores are made from, in one stretch of memory: place | limit << 16;
 * packed languages; where its terms start; skills | occupations << 8 | further languages << 16 | modes << 24.
 */
export const FACT_WORDS = 4;
export const LANGUAGES = 1;
export const TERM_START = 2;
export const COUNTS = 3;

/** Bits of a limit, in minutes; who states a longer one is compared by the core itself. The loops know it, too. */
export const LIMIT_BITS = 12;
export const MOST_LIMIT = 2 ** LIMIT_BITS - 1;

export const HALF = 16;
export const LOW = 0xffff;
export const BYTE = 0xff;
export const OCCUPATION_SHIFT = 8;
export const MORE_SHIFT = 16;
export const MODE_SHIFT = 24;

/** Profiles as rows of numbers over shared memory. */
export interface ProfileState {
  readonly rows: number;
  readonly ids: IdState;
  readonly gates: Int32Array;
  readonly facts: Int32Array;
  /** A bit for each row that has been taken out. */
  readonly dead: Uint32Array;
  /** Each row's skills, then its occupations, then its further languages in pairs. */
  readonly terms: Uint16Array;
}

export const hoursOf = (p: ProfileState, row: number) => p.gates[row * GATE_WORDS]! & LOW;
export const availableOf = (p: ProfileState, row: number) => p.gates[row * GATE_WORDS]! >>> HALF;
export const papersOf = (p: ProfileState, row: number) => p.gates[row * GATE_WORDS + 1]! & LOW;
export const isDead = (p: ProfileState, row: number) =>
  (p.dead[row >>> 5]! & (1 << (row & 31))) !== 0;
export const placeOf = (p: ProfileState, row: number) => p.facts[row * FACT_WORDS]! & LOW;
export const limitOf = (p: ProfileState, row: number) => p.facts[row * FACT_WORDS]! >>> HALF;
export const languagesOf = (p: ProfileState, row: number) => p.facts[row * FACT_WORDS + LANGUAGES]!;
export const termStartOf = (p: ProfileState, row: number) =>
  p.facts[row * FACT_WORDS + TERM_START]!;
export const countsOf = (p: ProfileState, row: number) => p.facts[row * FACT_WORDS + COUNTS]!;
export const skillCountOf = (p: ProfileState, row: number) => countsOf(p, row) & BYTE;
export const occupationCountOf = (p: ProfileState, row: number) =>
  (countsOf(p, row) >>> OCCUPATION_SHIFT) & BYTE;
export const moreCountOf = (p: ProfileState, row: number) =>
  (countsOf(p, row) >>> MORE_SHIFT) & BYTE;
export const modeMaskOf = (p: ProfileState, row: number) => countsOf(p, row) >>> MODE_SHIFT;
/** Where a row's further languages start among its terms. */
export const moreStartOf = (p: ProfileState, row: number) =>
  termStartOf(p, row) + skillCountOf(p, row) + occupationCountOf(p, row);
