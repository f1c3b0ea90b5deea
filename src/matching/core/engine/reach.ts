import { comfort } from '../terms/commute.js';
import type { IndexState } from './index-state.js';
import { MODES, NOWHERE, type CommuteRow } from './place-table.js';
import {
  COUNTS,
  FACT_WORDS,
  HALF,
  limitOf,
  LOW,
  modeMaskOf,
  MODE_SHIFT,
  placeOf,
  type ProfileState,
} from './profile-state.js';
import { ANY_LIMIT, type WordSpread } from './word-spread.js';

const MASKS = 1 << MODES;
const FAR = 65_535;
const WORD = 32;

/** Who can reach one workplace, and how comfortably. */
export interface Reach {
  /** Words of 32 rows in which someone can, in order. */
  readonly words: Int32Array;
  /** For each of these, a bit for each row that cannot. */
  readonly fails: Int32Array;
  /** By row that can: the value of the commute term. */
  readonly values: Uint16Array;
}

export const NO_REACH: Reach = {
  words: new Int32Array(0),
  fails: new Int32Array(0),
  values: new Uint16Array(0),
};

/** Looks at the rows once, passing over those too far away together; searches for a workplace then share the result. */
export function reachOf(state: IndexState, workplace: number): Reach {
  const { spread, rows } = state.layout;
  const commute = state.commutes[workplace]!;
  const nearest = nearestByCell(spread, commute.low);
  const values = new Uint16Array(rows);
  const words = new Int32Array(spread.limit.length);
  const fails = new Int32Array(spread.limit.length);
  let found = 0;
  for (let word = 0; word < words.length; word++) {
    if (isTooFar(spread, nearest, word)) continue;
    const failing = failingOf(state, commute, values, word * WORD, rows);
    if (failing === -1) continue;
    words[found] = word;
    fails[found] = failing;
    found += 1;
  }
  return { words: words.slice(0, found), fails: fails.slice(0, found), values };
}

/** For every cell of homes and every set of modes, the least minutes of any home by any of them. */
function nearestByCell({ cellOf, cells }: WordSpread, low: Uint16Array): Uint16Array {
  const nearest = new Uint16Array(cells * MASKS).fill(FAR);
  for (let home = NOWHERE + 1; home < cellOf.length; home++) {
    const cell = cellOf[home]! * MASKS;
    for (let mode = 0; mode < MODES; mode++) {
      const minutes = low[home * MODES + mode]!;
      if (minutes < nearest[cell + (1 << mode)]!) nearest[cell + (1 << mode)] = minutes;
    }
  }
  for (let cell = 0; cell < nearest.length; cell += MASKS) {
    for (let mask = 1; mask < MASKS; mask++) {
      const one = nearest[cell + (mask & -mask)]!;
      const rest = nearest[cell + (mask & (mask - 1))]!;
      nearest[cell + mask] = one < rest ? one : rest;
    }
  }
  return nearest;
}

/** None of the word's people can be there within the longest of their limits. */
function isTooFar(spread: WordSpread, nearest: Uint16Array, word: number): boolean {
  const limit = spread.limit[word]!;
  if (limit === ANY_LIMIT) return false;
  const last = spread.last[word]! * MASKS;
  const mask = spread.modes[word]!;
  for (let cell = spread.first[word]! * MASKS; cell <= last; cell += MASKS) {
    if (nearest[cell + mask]! <= limit) return false;
  }
  return true;
}

/** Bits of the rows of one word that cannot reach the workplace; notes the comfort of those that can. */
function failingOf(
  { profiles: { facts }, config }: IndexState,
  { low, minutes }: CommuteRow,
  values: Uint16Array,
  first: number,
  rows: number,
): number {
  const end = Math.min(first + WORD, rows);
  let fails = end - first === WORD ? 0 : -1 << (end - first);
  for (let row = first; row < end; row++) {
    const placed = facts[row * FACT_WORDS]!;
    const place = placed & LOW;
    if (place === NOWHERE) {
      values[row] = config.neutral.commute;
      continue;
    }
    const limit = placed >>> HALF;
    let soonest = FAR;
    let usual = FAR;
    let at = place * MODES;
    for (let mask = facts[row * FACT_WORDS + COUNTS]! >>> MODE_SHIFT; mask !== 0; mask >>>= 1) {
      if ((mask & 1) !== 0) {
        if (low[at]! < soonest) soonest = low[at]!;
        if (minutes[at]! < usual) usual = minutes[at]!;
      }
      at += 1;
    }
    if (soonest > limit) fails |= 1 << (row & (WORD - 1));
    else if (usual < limit) values[row] = comfortOf(usual, limit);
  }
  return fails;
}

/** The core's comfort, looked up by limit and minutes, which must be less. */
function comfortOf(minutes: number, limit: number): number {
  return (COMFORTS[limit] ??= comfortsWithin(limit))[minutes]!;
}

/** A constant table, filled as limits come up. */
const COMFORTS: Uint16Array[] = [];

const comfortsWithin = (limit: number) =>
  Uint16Array.from({ length: limit }, (_, minutes) => comfort(minutes, limit));

/** By one of the row's modes, the low end is within its limit. */
export function isInReach(profiles: ProfileState, low: Uint16Array, row: number): boolean {
  return leastMinutes(profiles, low, row) <= limitOf(profiles, row);
}

/** The least of a table of minutes (usual ones, or low ends) over a row's modes. */
export function leastMinutes(profiles: ProfileState, table: Uint16Array, row: number): number {
  const at = placeOf(profiles, row) * MODES;
  const mask = modeMaskOf(profiles, row);
  let least = FAR;
  for (let mode = 0; mode < MODES; mode++) {
    if ((mask & (1 << mode)) !== 0 && table[at + mode]! < least) least = table[at + mode]!;
  }
  return least;
}
