import type { IndexState } from './index-state.js';
import { sharesBesideSkills, skillValue } from './row-score.js';
import type { TopK } from './top-k.js';
import type { VacancyQuery } from './vacancy-query.js';

const ROOM = 256;
const PER_THOUSANDTH = 10;

/**
 * Rows waiting to be scored. They are scored many at a time, step by step: a row's facts lie anywhere in
 * memory, and a processor that sees many independent reads ahead waits for them together, not one by one.
 */
export class RowBatch {
  /** The K-th score of each list, below which nothing can enter it; Infinity for a list that is not wanted. */
  readonly floors = [Infinity, Infinity, Infinity, Infinity];
  private readonly rows = new Int32Array(ROOM);
  private readonly lists = new Uint8Array(ROOM);
  private readonly skillBounds = new Int32Array(ROOM);
  private readonly shares = new Int32Array(ROOM);
  private size = 0;

  constructor(private readonly tops: readonly TopK[]) {}

  /** @param skillBound the most that the row's skills can be worth */
  add(state: IndexState, query: VacancyQuery, row: number, list: number, skillBound: number): void {
    if (this.size === ROOM) this.flush(state, query);
    this.rows[this.size] = row;
    this.lists[this.size] = list;
    this.skillBounds[this.size] = skillBound;
    this.size += 1;
  }

  flush(state: IndexState, query: VacancyQuery): void {
    const { rows, lists, skillBounds, shares, floors, tops, size } = this;
    this.size = 0;
    for (let i = 0; i < size; i++) shares[i] = sharesBesideSkills(state, query, rows[i]!);
    let left = 0;
    for (let i = 0; i < size; i++) {
      const most = shares[i]! + query.weightSkills * skillBounds[i]!;
      if (Math.floor(most / PER_THOUSANDTH) < floors[lists[i]!]!) continue;
      rows[left] = rows[i]!;
      lists[left] = lists[i]!;
      shares[left] = shares[i]!;
      left += 1;
    }
    for (let i = 0; i < left; i++) {
      const list = lists[i]!;
      const skills = skillValue(state, query, rows[i]!);
      const score = Math.floor((shares[i]! + query.weightSkills * skills) / PER_THOUSANDTH);
      if (score < floors[list]!) continue;
      const top = tops[list]!;
      top.offer(rows[i]!, score);
      floors[list] = top.floor;
    }
  }
}
