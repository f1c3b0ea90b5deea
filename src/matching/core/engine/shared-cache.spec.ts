import fc from 'fast-check';
import { Arena } from './arena.js';
import { SharedCache, type Kind, type Maker, type Numbers } from './shared-cache.js';
import { WasmMemory } from './wasm/wasm-memory.js';

/** Several threads, as far as one can tell from what they leave. */
function cachesOver(bytes: number, count: number): SharedCache[] {
  const memory = SharedCache.memoryOf(bytes);
  return Array.from({ length: count }, () => new SharedCache(memory));
}

const MAKERS = { steps: Uint8Array, languages: Uint32Array, near: Int32Array, papers: Uint16Array };
type Tried = keyof typeof MAKERS;
const makerOf = (kind: Tried) => MAKERS[kind] as unknown as Maker<Numbers>;
/** Places of eight bytes. */
const ROOM = 20;

function numbersOf(kind: Tried, values: readonly number[]): Numbers {
  const maker = makerOf(kind);
  const numbers = new maker(new SharedArrayBuffer(values.length * maker.BYTES_PER_ELEMENT));
  numbers.set(values);
  return numbers;
}

describe('a cache that threads share', () => {
  it('gives what another has left first, each part apart, and nothing else', () => {
    const [one, other] = cachesOver(1024, 2) as [SharedCache, SharedCache];
    one.leave('rare-skill', 7, 0, Uint16Array.of(1, 65_535, 3));
    one.leave('rare-skill', 7, 1, Int32Array.of(-1));
    // Who comes later changes nothing.
    other.leave('rare-skill', 7, 1, Int32Array.of(4, 5));
    expect(other.take('rare-skill', 7, 0, Uint16Array)).toEqual(Uint16Array.of(1, 65_535, 3));
    expect(other.take('rare-skill', 7, 1, Int32Array)).toEqual(Int32Array.of(-1));
    for (const [kind, number, part] of [
      ['rare-skill', 7, 2],
      ['rare-skill', 8, 0],
      ['common-skill', 7, 0],
    ] as [Kind, number, number][]) {
      expect(other.take(kind, number, part, Uint16Array)).toBeUndefined();
    }
  });

  it('tells an empty array from none', () => {
    const [one, other] = cachesOver(8, 2) as [SharedCache, SharedCache];
    one.leave('hours', 0, 1, new Uint32Array(0));
    expect(other.take('hours', 0, 1, Uint32Array)).toEqual(new Uint32Array(0));
    expect(other.take('hours', 0, 0, Uint32Array)).toBeUndefined();
  });

  it('leaves copies: what is changed afterwards stays as it was left', () => {
    const [one, other] = cachesOver(64, 2) as [SharedCache, SharedCache];
    const numbers = Uint16Array.of(1, 2, 3);
    one.leave('steps', 1, 0, numbers);
    numbers.fill(9);
    expect(other.take('steps', 1, 0, Uint16Array)).toEqual(Uint16Array.of(1, 2, 3));
  });

  it('does not leave what finds no room', () => {
    const [cache] = cachesOver(16, 1) as [SharedCache];
    cache.leave('steps', 1, 0, new Uint8Array(17));
    expect(cache.take('steps', 1, 0, Uint8Array)).toBeUndefined();
    cache.leave('steps', 2, 0, new Uint8Array(16));
    expect(cache.take('steps', 2, 0, Uint8Array)).toEqual(new Uint8Array(16));
    cache.leave('steps', 3, 0, new Uint8Array(1));
    expect(cache.take('steps', 3, 0, Uint8Array)).toBeUndefined();
  });

  it('can be used again where there is room for as much as is needed, and not for much more', () => {
    const memory = SharedCache.memoryOf(64);
    const cache = new SharedCache(memory);
    cache.leave('steps', 1, 0, new Uint8Array(64));
    for (const bytes of [65, 31]) {
      expect(SharedCache.clear(memory, bytes)).toBe(false);
      expect(cache.take('steps', 1, 0, Uint8Array)).toBeDefined();
    }
    expect(SharedCache.clear(memory, 64)).toBe(true);
    expect(cache.take('steps', 1, 0, Uint8Array)).toBeUndefined();
    cache.leave('near', 1, 0, new Int32Array(16));
    expect(cache.take('near', 1, 0, Int32Array)).toEqual(new Int32Array(16));
  });

  it('gives up a key where all entries that it may have hold others', () => {
    const memory = SharedCache.memoryOf(64);
    const cache = new SharedCache(memory);
    // No key is 1. What comes before the entries says how many bytes are taken.
    memory.entries.fill(1, 1);
    cache.leave('near', 2, 0, Int32Array.of(6));
    expect(cache.take('near', 2, 0, Int32Array)).toBeUndefined();
  });

  it('is there for the arenas that share it, until they are cleared', () => {
    const [memory, shared] = [new WasmMemory(), SharedCache.memoryOf(64)];
    const [one, other] = [new Arena(memory), new Arena(memory)];
    const made = (arena: Arena, value: number) =>
      arena.once('steps', 1, Uint8Array, () => arena.keep(Uint8Array.of(value)));
    for (const arena of [one, other]) arena.clear(shared);
    expect([made(one, 5), made(other, 6)]).toEqual([Uint8Array.of(5), Uint8Array.of(5)]);
    other.clear();
    expect(made(other, 6)).toEqual(Uint8Array.of(6));
    expect(other.taken('steps', 1, [Uint8Array])).toBeUndefined();
  });

  it('gives what the first has left of a key, whoever does what in whatever order', () => {
    const step = fc.record({
      by: fc.nat(2),
      kind: fc.constantFrom(...(Object.keys(MAKERS) as Tried[])),
      number: fc.nat(2),
      part: fc.nat(1),
      values: fc.option(fc.array(fc.nat(255), { maxLength: 5 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        // Few bytes, so that some find no room.
        const caches = cachesOver(ROOM * 8, 3);
        const first = new Map<string, number[] | undefined>();
        let units = 0;
        for (const { by, kind, number, part, values } of steps) {
          const key = `${kind} ${number} ${part}`;
          if (values !== undefined) {
            const numbers = numbersOf(kind, values);
            if (!first.has(key)) {
              // What finds no room is not left, and nobody else can leave it either.
              const more = units + Math.ceil(numbers.byteLength / 8);
              first.set(key, more <= ROOM ? values : undefined);
              if (more <= ROOM) units = more;
            }
            caches[by]!.leave(kind, number, part, numbers);
          }
          const taken = caches[by]!.take(kind, number, part, makerOf(kind));
          expect(taken && [...taken]).toEqual(first.get(key));
        }
      }),
    );
  });
});
