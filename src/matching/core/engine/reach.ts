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
  /** By word: the best of these. */
  readonly best: Uint16Array;
}

export const NO_REACH: Reach = {
  words: new Int32Array(0),
  fails: new Int32Array(0),
  values: new Uint16Array(0),
  best: new Uint16Array(0),
};

/** Looks at the rows once, passing over those too far away together; searches for a workplace then share the result. */
export function reachOf(state: IndexState, workplace: number): Reach {
  const { spread, rows } = state.layout;
  const commute = state.commutes[workplace]!;
  const nearest = nearestByCell(spread, commute.low);
  const people = new Travellers(state, commute, rows);
  const size = spread.limit.length;
  const [words, fails, best] = [new Int32Array(size), new Int32Array(size), new Uint16Array(size)];
  let found = 0;
  for (let word = 0; word < size; word++) {
    if (isTooFar(spread, nearest, word)) continue;
    const failing = people.failing(word);
    if (failing === -1) continue;
    words[found] = word;
    fails[found] = failing;
    best[word] = people.best;
    found += 1;
  }
  return {
    words: words.slice(0, found),
    fails: fails.slice(0, found),
    values: people.values,
    best,
  };
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

/** Goes through rows word by word, noting the comfort of those who can reach a workplace. */
class Travellers {
  readonly values: Uint16Array;
  /** The best comfort in the word gone through last. */
  best = 0;
  private readonly low: Uint16Array;
  private readonly minutes: Uint16Array;

  constructor(
    private readonly state: IndexState,
    commute: CommuteRow,
    private readonly rows: number,
  ) {
    this.values = new Uint16Array(rows);
    this.low = leastByMask(commute.low);
    this.minutes = leastByMask(commute.minutes);
  }

  /** Bits of the rows of one word that cannot reach the workplace. */
  failing(word: number): number {
    const { low, minutes, values, rows } = this;
    const { facts } = this.state.profiles;
    const first = word * WORD;
    const end = Math.min(first + WORD, rows);
    let fails = end - first === WORD ? 0 : -1 << (end - first);
    let best = 0;
    for (let row = first; row < end; row++) {
      const placed = facts[row * FACT_WORDS]!;
      const place = placed & LOW;
      let value = this.state.config.neutral.commute;
      if (place !== NOWHERE) {
        const at = place * MASKS + (facts[row * FACT_WORDS + COUNTS]! >>> MODE_SHIFT);
        const limit = placed >>> HALF;
        if (low[at]! > limit) {
          fails |= 1 << (row & (WORD - 1));
          continue;
        }
        value = minutes[at]! < limit ? comfortOf(minutes[at]!, limit) : 0;
      }
      values[row] = value;
      if (value > best) best = value;
    }
    this.best = best;
    return fails;
  }
}

/** For every home and every set of modes, the least minutes by any of them. */
function leastByMask(table: Uint16Array): Uint16Array {
  const homes = Math.floor(table.length / MODES);
  const least = new Uint16Array(homes * MASKS);
  for (let home = 0; home < homes; home++) {
    const to = home * MASKS;
    least[to] = FAR;
    for (let mode = 0; mode < MODES; mode++) {
      const minutes = table[home * MODES + mode]!;
      // Each set with this mode as its last, from the same set without it.
      for (let rest = 0; rest < 1 << mode; rest++) {
        const before = least[to + rest]!;
        least[to + (1 << mode) + rest] = minutes < before ? minutes : before;
      }
    }
  }
  return least;
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
