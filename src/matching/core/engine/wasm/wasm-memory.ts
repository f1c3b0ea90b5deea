import { CODE } from './code.js';
import type { Loops } from './loops.js';
import type { Maker, Numbers } from '../numbers.js';

/** The little of WebAssembly that is used here, since its types come with those of browsers only. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { env: { memory: object } },
  ) => { readonly exports: object };
  readonly Memory: new (size: { initial: number; maximum: number; shared: true }) => RawMemory;
};

/** What threads hand to each other. */
export interface RawMemory {
  readonly buffer: SharedArrayBuffer;
  /** By so many pages. @returns how many there were */
  grow(pages: number): number;
}

const PAGE = 2 ** 16;
/** All that 32 bits can address but the last, so that no array ends where they do. Only addresses are taken at first, no memory. */
const MOST_PAGES = 2 ** 16 - 1;

const module = new WebAssembly.Module(Buffer.from(CODE, 'base64'));

/** A block of memory, and the buffer in which arrays over it are to be made. */
export interface Block {
  readonly buffer: SharedArrayBuffer;
  /** In bytes, as its size. */
  readonly at: number;
  readonly size: number;
}

/**
 * Memory that the loops can read, with loops of its own. It counts as shared because such memory grows in place:
 * arrays over it stay valid. (Other memory is detached when it grows, and from then on V8 looks before each access
 * to any array whether its memory is still there.)
 */
export class WasmMemory {
  readonly loops: Loops;
  private buffer: SharedArrayBuffer;

  /** @param raw of another thread, else it is new */
  constructor(readonly raw: RawMemory = WasmMemory.raw()) {
    const { exports } = new WebAssembly.Instance(module, { env: { memory: raw } });
    this.loops = exports as Loops;
    this.buffer = raw.buffer;
  }

  /** Empty memory, to be handed to several threads. */
  static raw(): RawMemory {
    return new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
  }

  /**
   * A new block of at least so many bytes, all zeros.
   * @throws RangeError where there is no more memory
   */
  take(least: number): Block {
    const pages = Math.ceil(least / PAGE);
    const at = this.raw.grow(pages) * PAGE;
    this.buffer = this.raw.buffer;
    return { buffer: this.buffer, at, size: pages * PAGE };
  }

  /** How much of it there is, whichever thread has taken it; one that has taken more this moment may be missing. */
  get bytes(): number {
    return this.raw.buffer.byteLength;
  }

  /** An array that lies there, maybe another thread's, which has let the memory grow. */
  array<A extends Numbers>(maker: Maker<A>, at: number, length: number): A {
    const end = at + length * maker.BYTES_PER_ELEMENT;
    if (end > this.buffer.byteLength) this.buffer = this.raw.buffer;
    return new maker(this.buffer, at, length);
  }
}
