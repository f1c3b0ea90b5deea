import type { IndexState } from '../core/engine/index-state.js';
import { kept } from '../core/engine/kept.js';
import { SearchCache } from '../core/engine/search-cache.js';
import type { SharedMemory } from '../core/engine/shared-cache.js';
import { VacancySearch } from '../core/engine/vacancy-search.js';

/** The searches of one thread that keep what they work out in one place, by how many profiles of each list they find. */
class SearchesOver {
  private readonly byK = new Map<number, VacancySearch>();

  constructor(readonly cache: SearchCache) {}

  of(k: number): VacancySearch {
    return kept(this.byK, k, () => new VacancySearch(k, this.cache));
  }
}

/** The searches of one thread of a pool. */
export class Searches {
  private readonly sharing: SearchesOver;
  private alone: SearchesOver | undefined;

  /** @param memory that all threads' searches share */
  constructor(memory: SharedMemory) {
    this.sharing = new SearchesOver(new SearchCache(memory));
  }

  /**
   * One that shares what it works out, or else one on its own: where that is too much it cannot be given up, since
   * others may be reading it.
   * @param k how many profiles of each list
   */
  of(k: number, state: IndexState): VacancySearch {
    if (!this.sharing.cache.isFull(state)) return this.sharing.of(k);
    return (this.alone ??= new SearchesOver(new SearchCache())).of(k);
  }

  /** Gives up all that was worked out. No other thread may be reading it. */
  forget(): void {
    this.sharing.cache.forget();
    this.alone?.cache.forget();
  }
}
