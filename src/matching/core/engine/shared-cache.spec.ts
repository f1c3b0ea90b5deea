import fc from 'fast-check';
import { Arena } from './arena.js';
import { SharedCache, type Kind, type Maker, type Numbers } from './shared-cache.js';

/** Several threads, as far as one can tell from what they leave. */
function cachesOver(bytes: number, count: number): SharedCache[] {
  const memory = SharedCache.memoryOf(bytes);
  return Array.from({ length: count }, () => new SharedCache(memory));
}

function made<A extends Numbers>(cache: SharedCache, maker: Maker<A>, ...values: number[]): A {
  const numbers = cache.make(maker, values.length)!;
  numbers.set(values);
  return numbers;
}

const MAKERS = { steps: Uint8Array, languages: Uint32Array, near: Int32Array, papers: Uint16Array };
type Tried = keyof typeof MAKERS;
const makerOf = (kind: Tried) => MAKERS[kind] as unknown as Maker<Numbers>;

describe('a cache that threads share', () => {
  it('gives what another has left first, each part apart, and nothing else', () => {
    const [one, other] = cachesOver(1024, 2) as [SharedCache, SharedCache];
    one.leave('rare-skill', 7, 0, made(one, Uint16Array, 1, 65_535, 3));
    one.leave('rare-skill', 7, 1, made(one, Int32Array, -1));
    // Who comes later changes nothing.
    other.leave('rare-skill', 7, 1, made(other, Int32Array, 4, 5));
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
    one.leave('hours', 0, 1, made(one, Uint32Array));
    expect(other.take('hours', 0, 1, Uint32Array)).toEqual(new Uint32Array(0));
    expect(other.take('hours', 0, 0, Uint32Array)).toBeUndefined();
  });

  it('leaves nothing that lies elsewhere, as what finds no room does', () => {
    const [cache] = cachesOver(16, 1) as [SharedCache];
    expect(cache.make(Uint8Array, 17)).toBeUndefined();
    expect(cache.make(Uint8Array, 16)).toEqual(new Uint8Array(16));
    expect(cache.make(Uint8Array, 1)).toBeUndefined();
    cache.leave('steps', 1, 0, Uint8Array.of(1));
    cache.leave('steps', 1, 0, new Uint8Array(new SharedArrayBuffer(8)));
    expect(cache.take('steps', 1, 0, Uint8Array)).toBeUndefined();
  });

  it('gives up a key where all entries that it may have hold others', () => {
    const memory = SharedCache.memoryOf(64);
    const cache = new SharedCache(memory);
    // No key is 1. What comes before the entries says how many bytes are taken.
    memory.entries.fill(1, 1);
    cache.leave('near', 2, 0, made(cache, Int32Array, 6));
    expect(cache.take('near', 2, 0, Int32Array)).toBeUndefined();
  });

  it('is not there for an arena of one thread alone', () => {
    const arena = new Arena();
    arena.leave('steps', 1, [arena.keep(Uint8Array.of(5))]);
    expect(arena.taken('steps', 1, [Uint8Array])).toBeUndefined();
    expect(arena.once('steps', 1, Uint8Array, () => Uint8Array.of(6))).toEqual(Uint8Array.of(6));
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
        const caches = cachesOver(160, 3);
        const first = new Map<string, number[]>();
        for (const { by, kind, number, part, values } of steps) {
          const key = `${kind} ${number} ${part}`;
          const numbers = values && caches[by]!.make(makerOf(kind), values.length);
          if (values !== undefined && numbers !== undefined) {
            numbers.set(values);
            caches[by]!.leave(kind, number, part, numbers);
            if (!first.has(key)) first.set(key, values);
          }
          const taken = caches[by]!.take(kind, number, part, makerOf(kind));
          expect(taken && [...taken]).toEqual(first.get(key));
        }
      }),
    );
  });
});
