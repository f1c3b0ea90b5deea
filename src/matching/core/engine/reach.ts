import { comfortOf } from './comfort.js';
import type { IndexState } from './index-state.js';
import { FAR, leastByWay, MASKS } from './least-minutes.js';
import { MODES, NOWHERE, type CommuteRow } from './place-table.js';
import { HALF, LIMIT_BITS, LOW, MOST_LIMIT } from './profile-state.js';
import { stretchesOf, type Stretches } from './stretches.js';
import { ANY_LIMIT, type WordSpread } from './word-spread.js';

const WORD = 32;

/** Who can reach one workplace, and how comfortably. A word's position is that among the words in reach. */
export interface Reach extends Stretches {
  /** Words of 32 rows in which someone can, in order. */
  readonly words: Int32Array;
  /** By position: a bit for each row that cannot. */
  readonly fails: Int32Array;
  /** By position and row of the word: the value of the commute term of those who can. */
  readonly values: Uint16Array;
  /** By position: the best of these. */
  readonly best: Uint16Array;
}

export const NO_REACH: Reach = {
  words: new Int32Array(0),
  fails: new Int32Array(0),
  values: new Uint16Array(0),
  best: new Uint16Array(0),
  stretches: [],
  places: new Uint16Array(0),
};

/** Looks at the rows once, passing over those too far away together; searches for a workplace then share the result. */
export function reachOf(state: IndexState, workplace: number): Reach {
  const { spread, rows, segmentBits } = state.layout;
  const commute = state.commutes[workplace]!;
  const nearest = nearestByCell(spread, commute.low);
  const people = new Travellers(state, commute, rows);
  const size = spread.limit.length;
  const [words, fails, best] = [new Int32Array(size), new Int32Array(size), new Uint16Array(size)];
  let found = 0;
  for (let word = 0; word < size; word++) {
    if (isTooFar(spread, nearest, word)) continue;
    const failing = people.failing(word, found * WORD);
    if (failing === -1) continue;
    words[found] = word;
    fails[found] = failing;
    best[found] = people.best;
    found += 1;
  }
  const inReach = words.slice(0, found);
  return {
    words: inReach,
    fails: fails.slice(0, found),
    values: people.values.slice(0, found * WORD),
    best: best.slice(0, found),
    ...stretchesOf(inReach, size, segmentBits),
  };
}

/** Where nobody is too far away: every row, at no distance. */
export function reachOfEveryone({ layout: { rows, spread, segmentBits } }: IndexState): Reach {
  const words = Int32Array.from(spread.limit.keys());
  const fails = new Int32Array(words.length);
  if (rows % WORD !== 0) fails[fails.length - 1] = -1 << (rows % WORD);
  return {
    words,
    fails,
    values: new Uint16Array(words.length * WORD),
    best: new Uint16Array(words.length),
    ...stretchesOf(words, words.length, segmentBits),
  };
}

export const reachBytes = ({ words, fails, values, best, places }: Reach): number =>
  [words, fails, values, best, places].reduce((sum, part) => sum + part.byteLength, 0);

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
  private readonly least: Int32Array;

  constructor(
    private readonly state: IndexState,
    { low, minutes }: CommuteRow,
    private readonly rows: number,
  ) {
    this.values = new Uint16Array(Math.ceil(rows / WORD) * WORD);
    this.least = leastByWay(low, minutes, state.layout.records.ways);
  }

  /**
   * Bits of the rows of one word that cannot reach the workplace; what the commute is worth is noted from `to`
   * on: nothing for those who cannot, since it takes them longer than their limit.
   */
  failing(word: number, to: number): number {
    const { least, values, rows } = this;
    const { travel, ways } = this.state.layout.records;
    const neutral = this.state.config.neutral.commute;
    const first = word * WORD;
    const count = Math.min(WORD, rows - first);
    let fails = count === WORD ? 0 : -1 << count;
    let best = 0;
    for (let i = 0; i < count; i++) {
      const going = travel[first + i]!;
      let value = neutral;
      const way = going >>> LIMIT_BITS;
      if (ways[way]! >= MASKS) {
        const limit = going & MOST_LIMIT;
        const both = least[way]!;
        // Without a branch: whether someone is too far away is anyone's guess.
        fails |= ((limit - (both >>> HALF)) >>> 31) << i;
        value = comfortOf(both & LOW, limit);
      }
      values[to + i] = value;
      if (value > best) best = value;
    }
    this.best = best;
    return fails;
  }
}
