import type { GateOutcome, MatchList } from '../../../kernel/vocabulary.js';

/**
 * Outcomes of gates as numbers that add up: conditions in the lowest two bits (three gates can give
 * one), unknowns above them (eight can), then "short in language, within reach", then "in no list".
 */
export const MET = 0;
export const CONDITION = 1;
export const UNKNOWN = 4;
export const REACH = 64;
export const FAIL = 128;

export const CODE_OF: Readonly<Record<GateOutcome, number>> = {
  met: MET,
  conditional: CONDITION,
  unknown: UNKNOWN,
  short: FAIL,
  barred: FAIL,
};

/** The lists that hold something to rank, in the order of their numbers. */
export const RANKED_LISTS = [
  'fits',
  'fits-if',
  'to-clear',
  'within-reach',
] as const satisfies readonly MatchList[];
export type RankedList = (typeof RANKED_LISTS)[number];

export const FITS = 0;
export const FITS_IF = 1;
export const TO_CLEAR = 2;
export const WITHIN_REACH = 3;
export const NO_LIST = 4;

/** The list of a sum of codes; the same rule as `listOf` of the core has for gates. */
function listOfSum(sum: number): number {
  const conditions = sum & 3;
  const unknowns = (sum >> 2) & 15;
  if (sum >= FAIL || conditions > 2) return NO_LIST;
  if ((sum & REACH) !== 0) return unknowns === 0 ? WITHIN_REACH : NO_LIST;
  if (unknowns > 0) return TO_CLEAR;
  return conditions > 0 ? FITS_IF : FITS;
}

/** By sum of codes below {@link FAIL}. */
export const LIST_OF_SUM = Uint8Array.from({ length: FAIL }, (_, sum) => listOfSum(sum));

export const bitOf = (list: number): number => 1 << list;
export const ALL_LISTS = 0b1111;
