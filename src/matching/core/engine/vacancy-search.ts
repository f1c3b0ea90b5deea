import { ALL_LISTS, bitOf, NO_LIST, RANKED_LISTS } from './codes.js';
import { Candidates } from './candidates.js';
import { CommonCounts } from './common-counts.js';
import { GateWords } from './gate-words.js';
import type { IndexState } from './index-state.js';
import { LayoutQuery } from './layout-query.js';
import { Relevance } from './relevance.js';
import { isDead } from './profile-state.js';
import { listOfRow } from './row-gates.js';
import { scoreOfRow } from './row-score.js';
import { SearchCache } from './search-cache.js';
import { SkillSums } from './skill-sums.js';
import type { Stretch } from './stretches.js';
import { TopK } from './top-k.js';
import { VacancyQuery } from './vacancy-query.js';

/**
 * Finds, list by list, the best K profiles for a vacancy: exactly those of the plain double loop, ties
 * included. Gates are answered for words of 32 rows, four at once, and only where someone can reach the
 * workplace; of who is left those are scored first about whom something is known, then only those who can still
 * be among the best.
 */
export class VacancySearch {
  readonly tops: readonly TopK[];
  private readonly query: LayoutQuery;
  /** For rows that are looked at one by one; made ready when the first such row comes up. */
  private readonly rowQuery = new VacancyQuery();
  private isRowQueryReady = false;
  private readonly gates: GateWords;
  private readonly sums: SkillSums;
  private readonly relevance: Relevance;
  private readonly common: CommonCounts;
  private readonly candidates: Candidates;
  private wanted = ALL_LISTS;
  private today = 0;

  /**
   * @param k how many profiles of each list
   * @param cache of this thread's searches for any number of profiles
   */
  constructor(
    readonly k: number,
    private readonly cache = new SearchCache(),
  ) {
    const nobody = {
      slots: new Uint8Array(0),
      isText: new Uint8Array(0),
      texts: new Uint16Array(0),
    };
    // First of all, since an impossible number is thrown here.
    this.tops = RANKED_LISTS.map(() => new TopK(k, nobody));
    this.query = new LayoutQuery(this.cache);
    this.gates = new GateWords(this.cache);
    this.sums = new SkillSums(this.cache);
    this.relevance = new Relevance(this.cache);
    this.common = new CommonCounts(this.cache);
    this.candidates = new Candidates(this.cache);
  }

  /** Gives up all that was worked out. */
  forget(): void {
    this.cache.forget();
  }

  /** @param wanted bits of the lists to fill; the others stay empty */
  run(state: IndexState, vacancy: number, today: number, wanted = ALL_LISTS): readonly TopK[] {
    this.cache.open(state);
    this.wanted = this.k > 0 ? wanted : 0;
    for (const top of this.tops) top.clear(state.profiles.ids);
    this.today = today;
    this.isRowQueryReady = false;
    if (!this.query.fill(state, vacancy, today, this.cache)) return this.tops;
    this.gates.fill(state, this.query);
    this.candidates.fill(state, this.query);
    for (const stretch of this.query.reachable.stretches) this.searchStretch(state, stretch);
    for (let row = state.layout.rows; row < state.profiles.rows; row++) this.consider(state, row);
    return this.tops;
  }

  /**
   * Rows about which something is known that tells for them come first; of the others then only those
   * who live so near that they can still be among the best.
   */
  private searchStretch(state: IndexState, stretch: Stretch): void {
    const { query, gates, sums, relevance, common, candidates, tops } = this;
    gates.read(query, stretch);
    const { lists, count } = gates;
    this.sumUp(state, stretch);
    if (relevance.find(state, query, gates, sums)) this.considerOdd(state);
    common.count(query, gates);
    candidates.makeRoom(count);
    for (let list = 0; list < tops.length; list++) {
      if ((this.wanted & bitOf(list)) === 0) continue;
      const top = tops[list]!;
      const bits = lists[list]!;
      candidates.gatherRelevant(bits, relevance, count);
      candidates.offer(query, gates, stretch, sums, top);
      candidates.gatherOthers(bits, relevance, stretch, query, common, top.floor);
      candidates.offer(query, gates, stretch, sums, top);
    }
  }

  /** What everyone earns by the rarer skills. */
  private sumUp({ layout: { segmentBits } }: IndexState, stretch: Stretch): void {
    const { sums } = this;
    const { rare, rareCount, rareWorth, reachable } = this.query;
    sums.clear(stretch.to - stretch.from);
    for (let i = 0; i < rareCount; i++) {
      sums.add(rare[i]!, stretch, reachable.places, segmentBits, rareWorth[i]!);
    }
  }

  /** Rows that do not fit their record, and are taken out of the lists. */
  private considerOdd(state: IndexState): void {
    const { odd } = state.layout.records;
    const { gates } = this;
    for (let i = 0; i < gates.count; i++) {
      const apart = this.query.isHuge ? -1 : (odd[gates.wordOf(i)] ?? 0);
      if (apart !== 0) this.considerApart(state, i, apart);
    }
  }

  private considerApart(state: IndexState, i: number, apart: number): void {
    const word = this.gates.wordOf(i);
    for (const list of this.gates.lists) {
      for (let bits = list[i]! & apart; bits !== 0; bits &= bits - 1) {
        this.consider(state, word * 32 + 31 - Math.clz32(bits & -bits));
      }
      list[i] = list[i]! & ~apart;
    }
  }

  /** A row about which nothing was worked out before: all its gates and terms one by one. */
  private consider(state: IndexState, row: number): void {
    if (isDead(state.profiles, row)) return;
    if (!this.isRowQueryReady) {
      this.rowQuery.fill(state, this.query.vacancy, this.today, this.cache);
      this.isRowQueryReady = true;
    }
    const list = listOfRow(state, this.rowQuery, row);
    if (list === NO_LIST || (this.wanted & bitOf(list)) === 0) return;
    this.tops[list]!.offer(row, scoreOfRow(state, this.rowQuery, row));
  }
}
