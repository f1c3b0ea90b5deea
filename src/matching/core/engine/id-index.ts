import { idOf, type IdState } from './id-store.js';

const FREE = 0;
const GONE = -1;

/** Finds rows by id: an open hash table of row numbers, a few bytes a row where a Map takes a hundred. */
export class IdIndex {
  private slots = new Int32Array(1024);
  private used = 0;

  find(id: string, ids: IdState): number | undefined {
    const at = this.slotOf(id, ids);
    const row = at === undefined ? FREE : this.slots[at]!;
    return row > 0 ? row - 1 : undefined;
  }

  /** The id must not be there yet. */
  add(row: number, id: string, ids: IdState): void {
    if ((this.used + 1) * 5 > this.slots.length * 4) this.grow(ids);
    this.insert(row, id);
  }

  remove(id: string, ids: IdState): void {
    const at = this.slotOf(id, ids);
    if (at !== undefined) this.slots[at] = GONE;
  }

  /** Forgets everything and takes in rows 0 to `count`. */
  rebuild(count: number, ids: IdState): void {
    let size = 1024;
    while (size < count * 1.3) size *= 2;
    this.slots = new Int32Array(size);
    this.used = 0;
    for (let row = 0; row < count; row++) this.insert(row, idOf(ids, row));
  }

  private insert(row: number, id: string): void {
    const mask = this.slots.length - 1;
    let at = hash(id) & mask;
    while (this.slots[at]! > 0) at = (at + 1) & mask;
    if (this.slots[at] === FREE) this.used += 1;
    this.slots[at] = row + 1;
  }

  private slotOf(id: string, ids: IdState): number | undefined {
    const mask = this.slots.length - 1;
    for (let at = hash(id) & mask; this.slots[at] !== FREE; at = (at + 1) & mask) {
      const row = this.slots[at]!;
      if (row > 0 && idOf(ids, row - 1) === id) return at;
    }
    return undefined;
  }

  private grow(ids: IdState): void {
    const rows = this.slots.filter((row) => row > 0);
    let size = 1024;
    while (size < rows.length * 2) size *= 2;
    this.slots = new Int32Array(size);
    this.used = 0;
    for (const row of rows) this.insert(row - 1, idOf(ids, row - 1));
  }

  get bytes(): number {
    return this.slots.byteLength;
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
