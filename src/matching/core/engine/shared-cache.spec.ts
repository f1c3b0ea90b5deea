import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { Arena } from './arena.js';
import type { Maker, Numbers } from './numbers.js';
import { SharedCache, type Kind, type SharedMemory } from './shared-cache.js';
import { WasmMemory } from './wasm/wasm-memory.js';

/** What one of several threads leaves and finds, and its room for it. */
function threadOver(shared: SharedMemory) {
  const memory = new WasmMemory(shared.raw);
  const cache = new SharedCache(shared.entries, memory);
  return { cache, arena: new Arena(memory, cache) };
}

type Thread = ReturnType<typeof threadOver>;

/** Several threads, as far as one can tell from what they leave. */
function threads(count: number, shared = SharedCache.memory()): Thread[] {
  return Array.from({ length: count }, () => threadOver(shared));
}

const MAKERS = { steps: Uint8Array, languages: Uint32Array, near: Int32Array, papers: Uint16Array };
type Tried = keyof typeof MAKERS;
const makerOf = (kind: Tried) => MAKERS[kind] as unknown as Maker<Numbers>;

function numbersOf(kind: Tried, values: readonly number[]): Numbers {
  const maker = makerOf(kind);
  const numbers = new maker(new SharedArrayBuffer(values.length * maker.BYTES_PER_ELEMENT));
  numbers.set(values);
  return numbers;
}

describe('a cache that threads share', () => {
  it('gives what another has left first, each part apart, and nothing else', () => {
    const [one, other] = threads(2) as [Thread, Thread];
    one.cache.leave('rare-skill', 7, 0, one.arena.keep(Uint16Array.of(1, 65_535, 3)));
    one.cache.leave('rare-skill', 7, 1, one.arena.keep(Int32Array.of(-1)));
    // Who comes later changes nothing.
    other.cache.leave('rare-skill', 7, 1, other.arena.keep(Int32Array.of(4, 5)));
    const taken = other.cache.take('rare-skill', 7, 0, Uint16Array);
    expect(taken).toEqual(Uint16Array.of(1, 65_535, 3));
    expect(other.cache.take('rare-skill', 7, 1, Int32Array)).toEqual(Int32Array.of(-1));
    for (const [kind, number, part] of [
      ['rare-skill', 7, 2],
      ['rare-skill', 8, 0],
      ['common-skill', 7, 0],
    ] as [Kind, number, number][]) {
      expect(other.cache.take(kind, number, part, Uint16Array)).toBeUndefined();
    }
  });

  it('tells an empty array from none', () => {
    const [one, other] = threads(2) as [Thread, Thread];
    one.cache.leave('hours', 0, 1, new Uint32Array(0));
    expect(other.cache.take('hours', 0, 1, Uint32Array)).toEqual(new Uint32Array(0));
    expect(other.cache.take('hours', 0, 0, Uint32Array)).toBeUndefined();
  });

  it('leaves arrays where they are', () => {
    const [one, other] = threads(2) as [Thread, Thread];
    const left = one.arena.keep(Uint32Array.of(7, 8));
    one.cache.leave('languages', 3, 0, left);
    const taken = other.cache.take('languages', 3, 0, Uint32Array);
    expect(taken?.byteOffset).toBe(left.byteOffset);
    left[1] = 5;
    expect(taken).toEqual(Uint32Array.of(7, 5));
  });

  it('gives what lies where another thread has just let the memory grow', async () => {
    const { raw } = SharedCache.memory();
    const memory = new WasmMemory(raw);
    const place = new Int32Array(new SharedArrayBuffer(4));
    const grow = `const { workerData: { raw, place } } = require('node:worker_threads');
      const at = raw.grow(3) * 65536;
      new Uint8Array(raw.buffer)[at + 5] = 9;
      Atomics.store(place, 0, at);
      Atomics.notify(place, 0);`;
    const worker = new Worker(grow, { eval: true, workerData: { raw, place } });
    // Without a turn of the event loop, in which this thread might hear of it.
    Atomics.wait(place, 0, 0, 60_000);
    expect([...memory.array(Uint8Array, place[0]! + 4, 3)]).toEqual([0, 9, 0]);
    expect(memory.bytes).toBe(place[0]! + 3 * 65_536);
    await worker.terminate();
  });

  it('forgets what was left', () => {
    const shared = SharedCache.memory();
    const { cache, arena } = threadOver(shared);
    cache.leave('steps', 1, 0, arena.keep(Uint8Array.of(1)));
    expect(cache.take('steps', 1, 0, Uint8Array)).toBeDefined();
    SharedCache.clear(shared);
    expect(cache.take('steps', 1, 0, Uint8Array)).toBeUndefined();
  });

  it('gives up a key where all entries that it may have hold others, and one that no number is for', () => {
    const shared = SharedCache.memory();
    const { cache } = threadOver(shared);
    for (const number of [-1, 2 ** 22]) {
      cache.leave('near', number, 0, new Int32Array(0));
      expect(cache.take('near', number, 0, Int32Array)).toBeUndefined();
    }
    // No key is 1.
    shared.entries.fill(1);
    cache.leave('near', 2, 0, new Int32Array(0));
    expect(cache.take('near', 2, 0, Int32Array)).toBeUndefined();
  });

  it('is there for the arenas that share it', () => {
    const [one, other] = threads(2) as [Thread, Thread];
    const made = ({ arena }: Thread, value: number) =>
      arena.once('steps', 1, Uint8Array, () => arena.keep(Uint8Array.of(value)));
    expect([made(one, 5), made(other, 6)]).toEqual([Uint8Array.of(5), Uint8Array.of(5)]);
    const alone = new Arena(new WasmMemory());
    expect(alone.once('steps', 1, Uint8Array, () => alone.keep(Uint8Array.of(7)))).toEqual(
      Uint8Array.of(7),
    );
    expect(alone.taken('steps', 1, [Uint8Array])).toBeUndefined();
  });

  it('gives what the first has left of a key, whoever does what in whatever order', () => {
    const step = fc.record({
      by: fc.nat(2),
      kind: fc.constantFrom(...(Object.keys(MAKERS) as Tried[])),
      number: fc.nat(2),
      part: fc.nat(1),
      values: fc.option(fc.array(fc.nat(255), { maxLength: 5 }), { nil: undefined }),
    });
    const shared = SharedCache.memory();
    const all = threads(3, shared);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        SharedCache.clear(shared);
        for (const { arena } of all) arena.clear();
        const first = new Map<string, number[]>();
        for (const { by, kind, number, part, values } of steps) {
          const { cache, arena } = all[by]!;
          const key = `${kind} ${number} ${part}`;
          if (values !== undefined) {
            if (!first.has(key)) first.set(key, values);
            cache.leave(kind, number, part, arena.keep(numbersOf(kind, values)));
          }
          const taken = cache.take(kind, number, part, makerOf(kind));
          expect(taken && [...taken]).toEqual(first.get(key));
        }
      }),
    );
  });
});
