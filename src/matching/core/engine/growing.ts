import type { Maker, Numbers } from './numbers.js';

/**
 * A column that grows: a typed array over shared memory, so that several threads can read one index.
 * `array` is replaced when it grows; whoever keeps it must take it anew after writing.
 */
export class Growing<A extends Numbers> {
  array: A;

  constructor(
    private readonly maker: Maker<A>,
    capacity = 1024,
    /** Elements in use, for columns that are appended to. */
    public length = 0,
  ) {
    this.array = this.make(capacity);
  }

  private make(capacity: number): A {
    const { BYTES_PER_ELEMENT: size } = this.maker;
    return new this.maker(new SharedArrayBuffer(Math.max(1, capacity) * size));
  }

  /** Makes room for `capacity` elements; new ones are 0. */
  reserve(capacity: number): void {
    if (capacity <= this.array.length) return;
    const wider = this.make(Math.max(capacity, Math.ceil(this.array.length * 1.5)));
    wider.set(this.array);
    this.array = wider;
  }

  /** Sets one element, growing as needed. */
  put(index: number, value: number): void {
    this.reserve(index + 1);
    this.array[index] = value;
    if (index >= this.length) this.length = index + 1;
  }

  /** Appends and returns the index. */
  push(value: number): number {
    this.put(this.length, value);
    return this.length - 1;
  }

  /** The same elements in an array of exactly this many. */
  replaceWith(values: ArrayLike<number>): void {
    this.array = this.make(values.length);
    this.array.set(values);
    this.length = values.length;
  }

  get bytes(): number {
    return this.array.byteLength;
  }
}
