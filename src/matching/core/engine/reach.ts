import type { Arena } from './arena.js';
import { COMFORT_TABLE } from './comfort.js';
import type { IndexState } from './index-state.js';
import type { Layout } from './layout.js';
import { MASKS } from './least-minutes.js';
import type { CommuteRow } from './place-table.js';
import type { RowCopies } from './row-copies.js';
import { stretchesOf, type Stretches } from './stretches.js';
import { GROUP } from './units.js';
import { addresses, roomFor } from './wasm/room.js';
import type { WasmMemory } from './wasm/wasm-memory.js';

const WORD = 32;

/**
 * Who can reach one workplace, and how comfortably. A word's position is that among the words in reach. Loops look at
 * {@link GROUP} words that follow each other at once, so such groups are in it whole, the last one maybe with words
 * that there are not.
 */
export interface Reach extends Stretches {
  /** Words of 32 rows of the groups in which someone can, in order. */
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

/** Numbers that the loops call `Travel`. */
const TRAVEL = 19;

/** Finds out who can reach a workplace, one workplace after the other; searches for the same one share the result. */
export class Reaches {
  private readonly travel: Int32Array;
  private readonly comfort: Uint16Array;
  private low = new Uint16Array(0);
  private usual = new Uint16Array(0);
  private least = new Int32Array(0);
  private nearest = new Uint16Array(0);
  private words = new Int32Array(0);
  private fails = new Int32Array(0);
  private best = new Uint16Array(0);
  private values = new Uint16Array(0);

  constructor(
    private readonly memory: WasmMemory,
    private readonly scratch: Arena,
  ) {
    this.travel = scratch.make(Int32Array, TRAVEL);
    this.comfort = scratch.keep(COMFORT_TABLE);
  }

  /**
   * Looks at the rows once, passing over those too far away together.
   * @param copies of what is known of rows
   */
  make(state: IndexState, workplace: number, copies: RowCopies, arena: Arena): Reach {
    const { layout, config, commutes } = state;
    const size = layout.spread.limit.length;
    this.makeRoom(wholeGroups(size), layout);
    this.copyMinutes(commutes[workplace]!);
    const { low, usual, least, nearest, comfort, words, fails, best, values } = this;
    const { travel, cellOf, firstCell, lastCell, modes, limit } = copies;
    this.travel.set([
      ...addresses([low, usual, least, travel]),
      layout.rows,
      ...addresses([cellOf]),
      cellOf.length,
      ...addresses([nearest]),
      layout.spread.cells,
      ...addresses([firstCell, lastCell, modes, limit, comfort]),
      config.neutral.commute,
      ...addresses([words, fails, best, values]),
    ]);
    const found = this.memory.loops.reach(this.travel.byteOffset);
    const inReach = arena.keep(words.subarray(0, found));
    return {
      words: inReach,
      fails: arena.keep(fails.subarray(0, found)),
      values: arena.keep(values.subarray(0, found * WORD)),
      best: arena.keep(best.subarray(0, found)),
      ...stretchesOf(inReach, size, layout.segmentBits, arena),
    };
  }

  private makeRoom(size: number, { spread }: Layout): void {
    const { scratch } = this;
    this.words = roomFor(scratch, this.words, size);
    this.fails = roomFor(scratch, this.fails, size);
    this.best = roomFor(scratch, this.best, size);
    this.values = roomFor(scratch, this.values, size * WORD);
    this.least = roomFor(scratch, this.least, spread.cellOf.length * MASKS);
    this.nearest = roomFor(scratch, this.nearest, spread.cells * MASKS);
  }

  private copyMinutes({ low, minutes }: CommuteRow): void {
    this.low = roomFor(this.scratch, this.low, low.length);
    this.usual = roomFor(this.scratch, this.usual, minutes.length);
    this.low.set(low);
    this.usual.set(minutes);
  }
}

/** Where nobody is too far away: every row, at no distance. */
export function reachOfEveryone(
  { layout: { rows, spread, segmentBits } }: IndexState,
  arena: Arena,
): Reach {
  const size = spread.limit.length;
  const words = arena.make(Int32Array, wholeGroups(size));
  const fails = arena.make(Int32Array, words.length).fill(-1, size);
  words.forEach((_, word) => (words[word] = word));
  if (rows % WORD !== 0) fails[size - 1] = -1 << (rows % WORD);
  return {
    words,
    fails,
    values: arena.make(Uint16Array, words.length * WORD),
    best: arena.make(Uint16Array, words.length),
    ...stretchesOf(words, size, segmentBits, arena),
  };
}

const wholeGroups = (words: number) => Math.ceil(words / GROUP) * GROUP;
