type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array;

interface Maker<A extends Numbers> {
  new (buffer: ArrayBuffer, at: number, length: number): A;
  readonly BYTES_PER_ELEMENT: number;
}

/** Bytes taken at a time. */
const BLOCK = 2 ** 22;
const ALIGNMENT = 8;

/**
 * Room for many arrays that are kept and given up together. They share a few large buffers, since the collector of
 * garbage runs the more often the more buffers there are, whatever they hold.
 */
export class Arena {
  /** Bytes taken, room not used yet included. */
  bytes = 0;
  private block = new ArrayBuffer(0);
  private used = 0;

  /** So many zeros. */
  make<A extends Numbers>(maker: Maker<A>, length: number): A {
    const size = Math.ceil((length * maker.BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
    if (this.used + size > this.block.byteLength) {
      this.block = new ArrayBuffer(Math.max(BLOCK, size));
      this.bytes += this.block.byteLength;
      this.used = 0;
    }
    const at = this.used;
    this.used += size;
    return new maker(this.block, at, length);
  }

  /** A copy. */
  keep<A extends Numbers>(numbers: A): A {
    const kept = this.make(numbers.constructor as Maker<A>, numbers.length);
    kept.set(numbers);
    return kept;
  }
}
