import { comfortOf } from './comfort.js';
import type { IndexState } from './index-state.js';
import type { Arena } from './arena.js';
import type { Layout } from './layout.js';
import { FAR, MASKS } from './least-minutes.js';
import { MODES, NOWHERE, type CommuteRow } from './place-table.js';
import { HALF, LIMIT_BITS, LOW, MOST_LIMIT } from './profile-state.js';
import { stretchesOf, type Stretches } from './stretches.js';
import { fillLeast, NO_WAY } from './ways.js';
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

/** Finds out who can reach a workplace, one workplace after the other; searches for the same one share the result. */
export class Reaches {
  private readonly travellers = new Travellers();
  private words = new Int32Array(0);
  private fails = new Int32Array(0);
  private best = new Uint16Array(0);

  /** Looks at the rows once, passing over those too far away together. */
  make({ layout, config, commutes }: IndexState, workplace: number, arena: Arena): Reach {
    const { spread, segmentBits } = layout;
    const commute = commutes[workplace]!;
    const nearest = nearestByCell(spread, commute.low);
    const size = spread.limit.length;
    this.makeRoom(size);
    const { words, fails, best, travellers } = this;
    travellers.open(layout, commute, config.neutral.commute);
    let found = 0;
    for (let word = 0; word < size; word++) {
      if (isTooFar(spread, nearest, word)) continue;
      const failing = travellers.failing(word, found * WORD);
      if (failing === -1) continue;
      words[found] = word;
      fails[found] = failing;
      best[found] = travellers.best;
      found += 1;
    }
    const inReach = arena.keep(words.subarray(0, found));
    return {
      words: inReach,
      fails: arena.keep(fails.subarray(0, found)),
      values: arena.keep(travellers.values.subarray(0, found * WORD)),
      best: arena.keep(best.subarray(0, found)),
      ...stretchesOf(inReach, size, segmentBits, arena),
    };
  }

  private makeRoom(size: number): void {
    if (this.words.length >= size) return;
    [this.words, this.fails] = [new Int32Array(size), new Int32Array(size)];
    this.best = new Uint16Array(size);
  }
}

/** Where nobody is too far away: every row, at no distance. */
export function reachOfEveryone(
  { layout: { rows, spread, segmentBits } }: IndexState,
  arena: Arena,
): Reach {
  const words = Int32Array.from(spread.limit.keys());
  const fails = new Int32Array(words.length);
  if (rows % WORD !== 0) fails[fails.length - 1] = -1 << (rows % WORD);
  return {
    words,
    fails,
    values: new Uint16Array(words.length * WORD),
    best: new Uint16Array(words.length),
    ...stretchesOf(words, words.length, segmentBits, arena),
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
  values = new Uint16Array(0);
  /** The best comfort in the word gone through last. */
  best = 0;
  private least = new Int32Array(0);
  private travel: Int32Array = new Int32Array(0);
  private rows = 0;
  private neutral = 0;

  open({ rows, records: { travel, ways } }: Layout, commute: CommuteRow, neutral: number): void {
    const size = Math.ceil(rows / WORD) * WORD;
    if (this.values.length < size) this.values = new Uint16Array(size);
    if (this.least.length < ways.first.length) this.least = new Int32Array(ways.first.length);
    [this.rows, this.travel, this.neutral] = [rows, travel, neutral];
    fillLeast(commute, ways, this.least);
  }

  /**
   * Bits of the rows of one word that cannot reach the workplace; what the commute is worth is noted from `to`
   * on; it is not read of those who cannot.
   */
  failing(word: number, to: number): number {
    const { least, values, travel, rows, neutral } = this;
    const first = word * WORD;
    const count = Math.min(WORD, rows - first);
    let fails = count === WORD ? 0 : -1 << count;
    let best = 0;
    for (let i = 0; i < count; i++) {
      const going = travel[first + i]!;
      const way = going >>> LIMIT_BITS;
      let value = neutral;
      if (way !== NO_WAY) {
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
