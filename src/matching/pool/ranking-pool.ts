import { availableParallelism } from 'node:os';
import type { LocalDate } from '../../kernel/local-date.js';
import { bitOf, RANKED_LISTS, type RankedList } from '../core/engine/codes.js';
import { dayNumber } from '../core/engine/days.js';
import type { IndexState } from '../core/engine/index-state.js';
import { SearchCache } from '../core/engine/search-cache.js';
import { SharedCache } from '../core/engine/shared-cache.js';
import { PoolThread, type Work } from './pool-thread.js';
import { byWorkplace, lotsOf } from './lots.js';
import type { RankedChunk } from './ranked-chunk.js';

/** Lots that lie ready at each thread, so that it never waits for the one that gives them out. */
const AT_HAND = 2;
/** Lots a thread may be ahead of whoever takes the results: what waits for a slow taker stays bounded. */
const AHEAD = 4;

export interface RankOptions {
  /** How many profiles of each list. */
  readonly k: number;
  readonly today: LocalDate;
  /** Which lists to fill; all unless said. */
  readonly lists?: readonly RankedList[];
}

/**
 * Threads that share one index, for work on many vacancies at once. The index's columns lie in shared
 * memory, and what searches work out they leave each other. What they find is what one thread
 * finds, in the same order, however many they are.
 */
export class RankingPool {
  private readonly threads: readonly PoolThread[];
  private readonly waiting: (() => void)[] = [];
  private state: IndexState | undefined;
  private readonly memory = SharedCache.memory();
  /** For what is copied to that memory before threads begin. */
  private readonly cache = new SearchCache(this.memory);

  /** @param threads one for each processor unless said */
  constructor(threads = availableParallelism()) {
    if (!Number.isInteger(threads) || threads < 1) {
      throw new RangeError(`a pool needs at least one thread, not ${threads}`);
    }
    this.threads = Array.from({ length: threads }, () => new PoolThread(this.memory));
  }

  /**
   * Ranks vacancies, some at a time, workplace by workplace. Nothing may be taken out of the index or
   * put in until the last result is there. Work on another snapshot waits until no thread has any on this one.
   * People whose profile does not fit the columns (`MatchIndex.size.oddProfiles`) are in no row, so
   * whoever has some must compare them as well.
   * @param state a snapshot taken for this call
   * @param vacancies rows of the snapshot, in any order
   * @throws what a thread threw; results after it are lost, the pool lives on unless a thread has died
   */
  async *rank(
    state: IndexState,
    vacancies: Iterable<number>,
    { k, today, lists = RANKED_LISTS }: RankOptions,
  ): AsyncGenerator<RankedChunk, void, undefined> {
    const lots = lotsOf(state, byWorkplace(state, vacancies));
    const wanted = lists.reduce((bits, list) => bits | bitOf(RANKED_LISTS.indexOf(list)), 0);
    const ask = { k, today: dayNumber(today), wanted };
    const ahead: Promise<RankedChunk>[] = [];
    for (const lot of lots) {
      const answer = this.give(state, { vacancies: lot, ...ask });
      // It is thrown where it is taken; until then it must not count as unhandled.
      answer.catch(() => undefined);
      ahead.push(answer);
      if (ahead.length >= this.threads.length * AHEAD) yield await ahead.shift()!;
    }
    for (const answer of ahead) yield await answer;
  }

  /** Ends the threads; what they have not answered is rejected. */
  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  /** Gives a lot to the thread with the least to do, once one has room for it and none is at another state. */
  private async give(state: IndexState, work: Work): Promise<RankedChunk> {
    try {
      let thread = this.leastBusy();
      while (thread.busy >= AT_HAND || !this.take(state)) {
        await new Promise<void>((resolve) => this.waiting.push(resolve));
        thread = this.leastBusy();
      }
      return await thread.rank(state, work);
    } finally {
      for (const goOn of this.waiting.splice(0)) goOn();
    }
  }

  /**
   * Searches of one state share the memory, which is used again for the next.
   * @returns whether it is this state's now
   * @throws that a thread has ended: it may still be at the memory
   */
  private take(state: IndexState): boolean {
    if (this.state === state) return true;
    if (this.threads.some(({ busy }) => busy > 0)) return false;
    // A thread that is not asked about this state must not go on using the memory for another.
    for (const thread of this.threads) thread.forget();
    SharedCache.clear(this.memory);
    this.cache.forget();
    this.cache.open(state);
    // Where there is no room threads do not share either.
    if (!this.cache.isFull(state)) this.cache.rows(state);
    this.state = state;
    return true;
  }

  private leastBusy(): PoolThread {
    return this.threads.reduce((a, b) => (b.busy < a.busy ? b : a));
  }
}
