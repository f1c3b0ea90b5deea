import fc from 'fast-check';
import { Arena } from '../arena.js';
import { CONDITION, FAIL, LIST_OF_SUM, NO_LIST, REACH, UNKNOWN } from '../codes.js';
import { addresses } from './room.js';
import { WasmMemory } from './wasm-memory.js';

/** What the gates say of one row. */
interface Said {
  readonly papers: number;
  readonly hours: number;
  readonly languages: number;
  /** Which gate fails, and which has something to ask; beyond the last one none. */
  readonly failing: number;
  readonly asking: number;
  readonly short: boolean;
}

const FAILING = 6;
const ASKING = 4;
const LISTS = 4;
const WORDS = 8;

const said: fc.Arbitrary<Said> = fc.record({
  papers: fc.nat(3),
  hours: fc.nat(3),
  languages: fc.nat(1),
  failing: fc.nat(3 * FAILING),
  asking: fc.nat(3 * ASKING),
  short: fc.boolean(),
});

/** By the sum of codes, as rows that are looked at one by one are told. */
function listOf({ papers, hours, languages, failing, asking, short }: Said): number {
  if (failing < FAILING) return NO_LIST;
  const conditions = Math.min(3, papers + hours + languages) * CONDITION;
  const sum = conditions + (asking < ASKING ? UNKNOWN : 0) + (short ? REACH : 0);
  return sum >= FAIL ? NO_LIST : LIST_OF_SUM[sum]!;
}

/** The lists that the loops put the rows in, {@link NO_LIST} for those that are in none. */
function listsOf(rows: readonly Said[], everyoneAsked: boolean): number[] {
  const memory = new WasmMemory();
  const arena = new Arena(memory);
  const bits = (holds: (row: Said) => boolean) => {
    const made = arena.make(Uint32Array, WORDS);
    rows.forEach((row, i) => {
      if (holds(row)) made[i >>> 5] = made[i >>> 5]! | (1 << (i & 31));
    });
    return made;
  };
  const words = arena.keep(Int32Array.from({ length: WORDS }, (_, word) => word));
  const failing = Array.from({ length: FAILING }, (_, i) => bits((row) => row.failing === i));
  const asking = Array.from({ length: ASKING }, (_, i) => bits((row) => row.asking === i));
  const atLeast = (of: 'papers' | 'hours') =>
    [1, 2, 3].map((least) => bits((row) => row[of] >= least));
  const lists = Array.from({ length: LISTS }, () => arena.make(Uint32Array, WORDS));
  const gates = arena.keep(
    Int32Array.from(
      addresses([
        words,
        ...failing,
        ...asking,
        ...atLeast('papers'),
        ...atLeast('hours'),
        bits((row) => row.languages > 0),
        bits((row) => row.short),
        ...lists,
      ]),
    ),
  );
  memory.loops.gates(gates.byteOffset, 0, WORDS, everyoneAsked ? -1 : 0);
  return rows.map((_, i) => {
    const isIn = (list: Uint32Array) => (list[i >>> 5]! & (1 << (i & 31))) !== 0;
    const found = lists.flatMap((list, number) => (isIn(list) ? [number] : []));
    expect(found.length).toBeLessThanOrEqual(1);
    return found[0] ?? NO_LIST;
  });
}

describe('the gates of many rows at once', () => {
  it('put each row in the list that the sum of its codes says', () => {
    const rows = fc.array(said, { minLength: WORDS * 32, maxLength: WORDS * 32 });
    fc.assert(
      fc.property(rows, (some) => {
        expect(listsOf(some, false)).toEqual(some.map(listOf));
      }),
    );
  });

  it('ask everyone where the workplace is a place that nobody knows', () => {
    const rows = fc.array(said, { minLength: WORDS * 32, maxLength: WORDS * 32 });
    fc.assert(
      fc.property(rows, (some) => {
        const asked = some.map((row) => listOf({ ...row, asking: 0 }));
        expect(listsOf(some, true)).toEqual(asked);
      }),
      { numRuns: 20 },
    );
  });
});
