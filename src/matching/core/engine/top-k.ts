import { idBefore, type IdState } from './id-store.js';

/**
 * The best K rows seen so far, by score, then by id: a heap whose root is the worst of them. Its floor
 * tells what can be passed over; a row that ties with the floor must still be looked at, for its id may
 * come first.
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
    if (this.size < this.k) {
      this.rows[this.size] = row;
      this.scores[this.size] = score;
      this.size += 1;
      this.up(this.size - 1);
      if (this.size === this.k) this.floor = this.scores[0]!;
      return;
    }
    if (score < this.floor || !this.isWorse(this.rows[0]!, this.floor, row, score)) return;
    this.rows[0] = row;
    this.scores[0] = score;
    this.down(0);
    this.floor = this.scores[0]!;
  }

  /** Best first. Empties the heap. */
  drain(): { row: number; score: number }[] {
    const best = new Array<{ row: number; score: number }>(this.size);
    while (this.size > 0) {
      this.size -= 1;
      best[this.size] = { row: this.rows[0]!, score: this.scores[0]! };
      this.rows[0] = this.rows[this.size]!;
      this.scores[0] = this.scores[this.size]!;
      this.down(0);
    }
    return best;
  }

  private isWorse(rowA: number, scoreA: number, rowB: number, scoreB: number): boolean {
    return scoreA !== scoreB ? scoreA < scoreB : idBefore(this.ids, rowB, rowA);
  }

  private worseAt(a: number, b: number): boolean {
    const { rows, scores } = this;
    return this.isWorse(rows[a]!, scores[a]!, rows[b]!, scores[b]!);
  }

  private swap(a: number, b: number): void {
    const [row, score] = [this.rows[a]!, this.scores[a]!];
    this.rows[a] = this.rows[b]!;
    this.scores[a] = this.scores[b]!;
    this.rows[b] = row;
    this.scores[b] = score;
  }

  private up(start: number): void {
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.worseAt(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private down(start: number): void {
    let at = start;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.size) return;
      const right = left + 1;
      const worst = right < this.size && this.worseAt(right, left) ? right : left;
      if (!this.worseAt(worst, at)) return;
      this.swap(at, worst);
      at = worst;
    }
  }
}
