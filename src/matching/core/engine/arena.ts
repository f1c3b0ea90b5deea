import type { Kind, SharedCache } from './shared-cache.js';
import type { Maker, Numbers } from './numbers.js';
import type { Block, WasmMemory } from './wasm/wasm-memory.js';

/** Bytes taken at a time: few at first, each time twice as many; for what is larger the next power of two. */
const FIRST_BLOCK = 2 ** 16;
const LAST_BLOCK = 2 ** 22;
/** Loops read four words of four bytes at a time, also the last ones of an array. */
const ALIGNMENT = 16;

/**
 * Room for many arrays that are kept and given up together. They lie in the memory that loops can read, which counts
 * as shared: the collector of garbage runs the more often the more other buffers there are. Where threads share a
 * cache, what one has left there the others need not work out.
 */
export class Arena {
  /** Bytes of its own that are in use, the rest of the last block included. */
  bytes = 0;
  private blocks: Block[] = [];
  private spare: Block[] = [];
  private block = NO_BLOCK;
  private used = 0;

  /** @param shared with the other threads that search the same memory */
  constructor(
    private readonly memory: WasmMemory,
    private readonly shared?: SharedCache,
  ) {}

  /** Gives up all arrays, and keeps the memory. No other thread may be reading what was left. */
  clear(): void {
    this.spare.push(...this.blocks);
    this.blocks = [];
    this.block = NO_BLOCK;
    this.used = 0;
    this.bytes = 0;
  }

  /** So many zeros, written as such: what was given up may lie there. */
  make<A extends Numbers>(maker: Maker<A>, length: number): A {
    return this.room(maker, length).fill(0) as A;
  }

  private room<A extends Numbers>(maker: Maker<A>, length: number): A {
    const size = Math.ceil((length * maker.BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
    if (this.used + size > this.block.size) this.takeBlock(size);
    const at = this.block.at + this.used;
    this.used += size;
    return new maker(this.block.buffer, at, length);
  }

  private takeBlock(least: number): void {
    const next = Math.min(LAST_BLOCK, Math.max(FIRST_BLOCK, this.block.size * 2));
    this.block = this.takeSpare(least) ?? this.memory.take(Math.max(next, powerOfTwo(least)));
    this.blocks.push(this.block);
    this.bytes += this.block.size;
    this.used = 0;
  }

  /**
   * The smallest spare block that is large enough. With sizes that are powers of two, an arena whose arrays grow from
   * time to time holds but a few times what they need.
   */
  private takeSpare(least: number): Block | undefined {
    let best = -1;
    this.spare.forEach(({ size }, i) => {
      if (size >= least && (best < 0 || size < this.spare[best]!.size)) best = i;
    });
    return best < 0 ? undefined : this.spare.splice(best, 1)[0];
  }

  /** A copy. */
  keep<A extends Numbers>(numbers: A): A {
    const kept = this.room(numbers.constructor as unknown as Maker<A>, numbers.length);
    kept.set(numbers);
    return kept;
  }

  /**
   * Arrays that some thread has left; undefined unless all their parts are there.
   * @param makers of each part
   */
  taken<A extends readonly Numbers[]>(
    kind: Kind,
    number: number,
    makers: { readonly [P in keyof A]: Maker<A[P]> },
  ): A | undefined {
    if (this.shared === undefined) return undefined;
    const left: Numbers[] = [];
    for (const [part, maker] of makers.entries()) {
      const numbers = this.shared.take(kind, number, part, maker);
      if (numbers === undefined) return undefined;
      left.push(numbers);
    }
    return left as unknown as A;
  }

  /** An array that some thread has left, or else one that is made here and left. */
  once<A extends Numbers>(kind: Kind, number: number, maker: Maker<A>, make: () => A): A {
    const left = this.taken<[A]>(kind, number, [maker])?.[0];
    if (left !== undefined) return left;
    const made = make();
    this.leave(kind, number, [made]);
    return made;
  }

  /** Leaves arrays of this arena for other threads. From now on they may not be changed. */
  leave(kind: Kind, number: number, parts: readonly Numbers[]): void {
    parts.forEach((numbers, part) => this.shared?.leave(kind, number, part, numbers));
  }
}

const powerOfTwo = (least: number) => 2 ** Math.ceil(Math.log2(least));

const NO_BLOCK: Block = { buffer: new SharedArrayBuffer(0), at: 0, size: 0 };
