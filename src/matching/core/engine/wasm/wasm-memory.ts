import { CODE } from './code.js';
import type { Loops } from './loops.js';

/** The little of WebAssembly that is used here, since its types come with those of browsers only. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { env: { memory: object } },
  ) => { readonly exports: object };
  readonly Memory: new (size: { initial: number; maximum: number; shared: true }) => {
    readonly buffer: SharedArrayBuffer;
    grow(pages: number): number;
  };
};

const PAGE = 2 ** 16;
/** All that 32 bits can address. Only addresses are taken at first, no memory. */
const MOST_PAGES = 2 ** 16;

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
  private readonly memory = new WebAssembly.Memory({
    initial: 1,
    maximum: MOST_PAGES,
    shared: true,
  });

  constructor() {
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.memory } });
    this.loops = exports as Loops;
  }

  /**
   * A new block of at least so many bytes, all zeros.
   * @throws RangeError where there is no more memory
   */
  take(least: number): Block {
    const pages = Math.ceil(least / PAGE);
    const at = this.memory.grow(pages) * PAGE;
    return { buffer: this.memory.buffer, at, size: pages * PAGE };
  }
}
