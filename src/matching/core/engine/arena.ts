import {
  SharedCache,
  type Kind,
  type Maker,
  type Numbers,
  type SharedMemory,
} from './shared-cache.js';

/** Bytes taken at a time: few at first, each time twice as many. */
const FIRST_BLOCK = 2 ** 16;
const LAST_BLOCK = 2 ** 22;
const ALIGNMENT = 8;

/**
 * Room for many arrays that are kept and given up together. They lie in a few large buffers that count as shared,
 * since the collector of garbage runs the more often the more other buffers there are. Where threads share a
 * memory, what one has left there the others need not work out.
 */
export class Arena {
  /** Bytes of its own that are in use, the rest of the last block included. */
  bytes = 0;
  private blocks: SharedArrayBuffer[] = [];
  private spare: SharedArrayBuffer[] = [];
  private block = new SharedArrayBuffer(0);
  private used = 0;
  private readonly shared: SharedCache | undefined;

  constructor(memory?: SharedMemory) {
    this.shared = memory === undefined ? undefined : new SharedCache(memory);
  }

  /** Gives up all arrays, and keeps their buffers: what counts as shared is collected late, if at all. */
  clear(): void {
    this.spare.push(...this.blocks);
    this.blocks = [];
    this.block = new SharedArrayBuffer(0);
    this.used = 0;
    this.bytes = 0;
  }

  /** So many zeros, written as such: memory that is read before it is written is looked for twice, and by all threads. */
  make<A extends Numbers>(maker: Maker<A>, length: number): A {
    return (this.shared?.make(maker, length) ?? this.makeOwn(maker, length)).fill(0) as A;
  }

  private makeOwn<A extends Numbers>(maker: Maker<A>, length: number): A {
    const size = Math.ceil((length * maker.BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
    if (this.used + size > this.block.byteLength) this.takeBlock(size);
    const at = this.used;
    this.used += size;
    return new maker(this.block, at, length);
  }

  private takeBlock(least: number): void {
    const known = this.spare.findIndex(({ byteLength }) => byteLength >= least);
    const next = Math.min(LAST_BLOCK, Math.max(FIRST_BLOCK, this.block.byteLength * 2));
    this.block =
      this.spare.splice(known, known < 0 ? 0 : 1)[0] ??
      new SharedArrayBuffer(Math.max(next, least));
    this.blocks.push(this.block);
    this.bytes += this.block.byteLength;
    this.used = 0;
  }

  /** A copy. */
  keep<A extends Numbers>(numbers: A): A {
    const kept = this.make(numbers.constructor as unknown as Maker<A>, numbers.length);
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
    const parts: Numbers[] = [];
    for (const [part, maker] of makers.entries()) {
      const numbers = this.shared.take(kind, number, part, maker);
      if (numbers === undefined) return undefined;
      parts.push(numbers);
    }
    return parts as unknown as A;
  }

  /** An array that some thread has left, or else one that is made here and left. */
  once<A extends Numbers>(kind: Kind, number: number, maker: Maker<A>, make: () => A): A {
    const left = this.taken<[A]>(kind, number, [maker])?.[0];
    if (left !== undefined) return left;
    const made = make();
    this.leave(kind, number, [made]);
    return made;
  }

  /** Leaves copies of arrays for other threads, as long as there is room to share. */
  leaveCopies(kind: Kind, number: number, parts: readonly Numbers[]): void {
    const copies = parts.map((numbers) => this.shared?.copy(numbers));
    if (copies.every((copy) => copy !== undefined)) this.leave(kind, number, copies);
  }

  /** Leaves arrays that were made here for other threads. */
  leave(kind: Kind, number: number, parts: readonly Numbers[]): void {
    parts.forEach((numbers, part) => this.shared?.leave(kind, number, part, numbers));
  }
}
