import { ASKED_SCALE, cosine, type AskedVector } from './encoder.js';
import { SCAN_MODULE } from './scan-module.js';

type Scan = (
  rows: number,
  asked: number,
  dim: number,
  count: number,
  out: number,
  scale: number,
) => void;

const PAGE = 65_536;
const ROOM = 1024;

/** Cosines of a text with each of many vectors. Texts one after the other: an answer holds until the next call. */
export class VectorScan {
  private readonly scan: ((asked: AskedVector) => Float32Array) | undefined;

  constructor(
    private readonly bytes: Int8Array,
    private readonly dim: number,
  ) {
    this.scan = compiled(bytes, dim);
  }

  /** The cosine of each row, as a list of its own. */
  all(asked: AskedVector): Float32Array {
    return this.scan ? this.scan(asked).slice() : this.slowly(asked);
  }

  /** For processors whose WebAssembly has no vectors. */
  slowly(asked: AskedVector): Float32Array {
    const { bytes, dim } = this;
    return Float32Array.from({ length: bytes.length / dim }, (_, row) => cosine(asked, bytes, row));
  }
}

function compiled(bytes: Int8Array, dim: number) {
  const count = bytes.length / dim;
  if (count === 0 || dim % 8 !== 0 || !WebAssembly.validate(SCAN_MODULE)) return undefined;
  const out = Math.ceil(bytes.length / 16) * 16;
  const size = out + count * 4 + ROOM + dim * 2;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
  const at = Math.ceil((out + count * 4) / 16) * 16;
  new Int8Array(memory.buffer).set(bytes);
  const query = new Int16Array(memory.buffer, at, dim);
  const answers = new Float32Array(memory.buffer, out, count);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(SCAN_MODULE), {
    env: { memory },
  });
  const scan = instance.exports.scan as Scan;
  return (asked: AskedVector) => {
    query.set(asked);
    scan(0, at, dim, count, out, 1 / ASKED_SCALE);
    return answers;
  };
}
