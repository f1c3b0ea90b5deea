import type { IndexState } from '../core/engine/index-state.js';
import { kept } from '../core/engine/kept.js';
import type { SharedMemory } from '../core/engine/shared-cache.js';
import { VacancySearch } from '../core/engine/vacancy-search.js';

/** The searches of one thread, by how many profiles of each list they keep. */
export class Searches {
  private readonly sharing = new Map<number, VacancySearch>();
  private readonly alone = new Map<number, VacancySearch>();

  /** @param memory that all threads' searches share */
  constructor(private readonly memory: SharedMemory) {}

  /**
   * One that shares what it works out, or else one on its own: where that is too much it cannot be given up, since
   * others may be reading it.
   */
  of(k: number, state: IndexState): VacancySearch {
    const shared = kept(this.sharing, k, () => new VacancySearch(k, this.memory));
    return shared.isFull(state) ? kept(this.alone, k, () => new VacancySearch(k)) : shared;
  }

  /** Gives up all that was worked out. No other thread may be reading it. */
  forget(): void {
    for (const search of [...this.sharing.values(), ...this.alone.values()]) search.forget();
  }
}
