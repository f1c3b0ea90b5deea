import { Growing } from './growing.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SLOT = 16;
const DIGITS = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const DASH = '-'.charCodeAt(0);
/** Code units of the UUID being written. */
const units = new Array<number>(36).fill(DASH);

/** Ids of rows as bytes in shared memory; what a thread needs to break ties. */
export interface IdState {
  /** Sixteen bytes a row: a UUID's, or where a longer text lies in `texts`. */
  readonly slots: Uint8Array;
  /** 1 where the slot holds the place of a text. */
  readonly isText: Uint8Array;
  /** UTF-16 code units of ids that are no UUIDs in lower case. */
  readonly texts: Uint16Array;
}

/** Writes ids; a UUID takes 16 bytes instead of the text's hundred. */
export class IdStore {
  private readonly slots = new Growing(Uint8Array);
  private readonly isText = new Growing(Uint8Array);
  private readonly texts = new Growing(Uint16Array);

  put(row: number, id: string): void {
    this.slots.reserve((row + 1) * SLOT);
    const start = row * SLOT;
    if (UUID.test(id)) {
      this.isText.put(row, 0);
      const hex = id.replaceAll('-', '');
      for (let i = 0; i < SLOT; i++) {
        this.slots.array[start + i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
      }
      return;
    }
    this.isText.put(row, 1);
    const at = this.texts.length;
    for (let i = 0; i < id.length; i++) this.texts.push(id.charCodeAt(i));
    writeUint32(this.slots.array, start, at);
    writeUint32(this.slots.array, start + 4, id.length);
  }

  /** Lays the rows out anew: row i becomes what `order[i]` was. */
  reorder(order: ArrayLike<number>): void {
    const [slots, isText] = [new Uint8Array(order.length * SLOT), new Uint8Array(order.length)];
    for (let i = 0; i < order.length; i++) {
      const from = order[i]!;
      slots.set(this.slots.array.subarray(from * SLOT, (from + 1) * SLOT), i * SLOT);
      isText[i] = this.isText.array[from]!;
    }
    this.slots.replaceWith(slots);
    this.isText.replaceWith(isText);
  }

  get state(): IdState {
    return { slots: this.slots.array, isText: this.isText.array, texts: this.texts.array };
  }

  get bytes(): number {
    return this.slots.bytes + this.isText.bytes + this.texts.bytes;
  }
}

function writeUint32(bytes: Uint8Array, at: number, value: number): void {
  for (let i = 0; i < 4; i++) bytes[at + i] = (value >>> (8 * i)) & 0xff;
}

function readUint32(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = 3; i >= 0; i--) value = value * 256 + bytes[at + i]!;
  return value;
}

/** The id of a row, as it was put. */
export function idOf(ids: IdState, row: number): string {
  const start = row * SLOT;
  if (ids.isText[row] === 1) {
    const at = readUint32(ids.slots, start);
    const text = ids.texts.subarray(at, at + readUint32(ids.slots, start + 4));
    return String.fromCharCode(...text);
  }
  let to = 0;
  for (let i = 0; i < SLOT; i++) {
    const byte = ids.slots[start + i]!;
    units[to] = DIGITS[byte >> 4]!;
    units[to + 1] = DIGITS[byte & 15]!;
    to += i === 3 || i === 5 || i === 7 || i === 9 ? 3 : 2;
  }
  return String.fromCharCode.apply(null, units);
}

/** True when the id of row `a` comes before that of row `b`, by code units, as texts compare. */
export function idBefore(ids: IdState, a: number, b: number): boolean {
  if (ids.isText[a] === 1 || ids.isText[b] === 1) return idOf(ids, a) < idOf(ids, b);
  const { slots } = ids;
  for (let i = 0; i < SLOT; i++) {
    const difference = slots[a * SLOT + i]! - slots[b * SLOT + i]!;
    if (difference !== 0) return difference < 0;
  }
  return false;
}
