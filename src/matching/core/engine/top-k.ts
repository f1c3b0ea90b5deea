import { idBefore, type IdState } from './id-store.js';

/**
 * The best K rows seen so far, best first: by score, then by id. Its floor tells what can be passed over; a
 * row that ties with the floor must still be looked at, for its id may come first. Rows that are offered
 * best first cost least.
 */
export class TopK {
  readonly rows: Int32Array;
  readonly scores: Int32Array;
  size = 0;
  /** The K-th score, or -1 while there are fewer than K: what scores less can never enter. */
  floor = -1;

  constructor(
    readonly k: number,
    public ids: IdState,
  ) {
    this.rows = new Int32Array(k);
    this.scores = new Int32Array(k);
  }

  clear(ids: IdState): void {
    this.ids = ids;
    this.size = 0;
    this.floor = this.k === 0 ? Infinity : -1;
  }

  offer(row: number, score: number): void {
    const { rows, scores, k, ids, size } = this;
    // After the last, then before each that it comes before; the last of K has no place any more.
    let at = size;
    for (; at > 0; at--) {
      const other = scores[at - 1]!;
      if (other > score || (other === score && !idBefore(ids, row, rows[at - 1]!))) break;
      if (at === k) continue;
      rows[at] = rows[at - 1]!;
      scores[at] = other;
    }
    if (at === k) return;
    rows[at] = row;
    scores[at] = score;
    if (size < k) this.size = size + 1;
    if (this.size === k) this.floor = scores[k - 1]!;
  }
}
