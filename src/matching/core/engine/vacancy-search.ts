import { ALL_LISTS, bitOf, NO_LIST, RANKED_LISTS } from './codes.js';
import { Candidates } from './candidates.js';
import { CommonCounts } from './common-counts.js';
import { GateWords } from './gate-words.js';
import type { IndexState } from './index-state.js';
import { LayoutQuery } from './layout-query.js';
import { isDead } from './profile-state.js';
import { listOfRow } from './row-gates.js';
import { scoreOfRow } from './row-score.js';
import { SearchCache } from './search-cache.js';
import type { SharedMemory } from './shared-cache.js';
import { SkillSums } from './skill-sums.js';
import { NO_PLACES, type Stretch } from './stretches.js';
import { TopK } from './top-k.js';
import { VacancyQuery } from './vacancy-query.js';

/**
 * Finds, list by list, the best K profiles for a vacancy: exactly those of the plain double loop, ties
 * included. Gates are answered for 32 rows at once, and only in words in which someone can reach the
 * workplace; of who is left those are scored first about whom something is known, then only those who can still
 * be among the best.
 */
export class VacancySearch {
  readonly tops: readonly TopK[];
  private readonly cache: SearchCache;
  private readonly query = new LayoutQuery();
  /** For rows that are looked at one by one; made ready when the first such row comes up. */
  private readonly rowQuery = new VacancyQuery();
  private isRowQueryReady = false;
  private readonly gates = new GateWords();
  private readonly sums = new SkillSums();
  private readonly common = new CommonCounts();
  private readonly candidates = new Candidates();
  private relevant = new Int32Array(0);
  private wanted = ALL_LISTS;
  private today = 0;

  /** @param memory shared with other threads' searches of the same state */
  constructor(
    readonly k: number,
    memory?: SharedMemory,
  ) {
    this.cache = new SearchCache(memory);
    const nobody = {
      slots: new Uint8Array(0),
      isText: new Uint8Array(0),
      texts: new Uint16Array(0),
    };
    this.tops = RANKED_LISTS.map(() => new TopK(k, nobody));
  }

  /** @param wanted bits of the lists to fill; the others stay empty */
  run(state: IndexState, vacancy: number, today: number, wanted = ALL_LISTS): readonly TopK[] {
    this.cache.open(state);
    this.wanted = this.k > 0 ? wanted : 0;
    for (const top of this.tops) top.clear(state.profiles.ids);
    this.today = today;
    this.isRowQueryReady = false;
    if (!this.query.fill(state, vacancy, today, this.cache)) return this.tops;
    this.gates.fill(state, this.cache.bitmaps, this.query);
    for (const stretch of this.query.reachable.stretches) this.searchStretch(state, stretch);
    for (let row = state.layout.rows; row < state.profiles.rows; row++) this.consider(state, row);
    return this.tops;
  }

  /**
   * Rows about which something is known that tells for them come first; of the others then only those
   * who live so near that they can still be among the best.
   */
  private searchStretch(state: IndexState, stretch: Stretch): void {
    const { query, gates, sums, common, candidates, tops } = this;
    gates.read(query.reachable, stretch);
    const { words, lists, count } = gates;
    this.sumUp(state, stretch);
    this.relate(state);
    this.setApart(state);
    common.count(query, words, count);
    const { relevant } = this;
    for (let list = 0; list < tops.length; list++) {
      if ((this.wanted & bitOf(list)) === 0) continue;
      const top = tops[list]!;
      const bits = lists[list]!;
      candidates.clear(count);
      candidates.gatherRelevant(bits, relevant, count);
      candidates.offer(state, query, words, stretch, sums.sums, top);
      candidates.clear(count);
      candidates.gatherOthers(bits, relevant, stretch, query, common, top.floor);
      candidates.offer(state, query, words, stretch, sums.sums, top);
    }
  }

  /** What everyone earns by the rarer skills. */
  private sumUp({ layout: { segmentBits } }: IndexState, stretch: Stretch): void {
    const { sums } = this;
    const { rare, rareWorth, reachable } = this.query;
    sums.clear(stretch.to - stretch.from);
    for (let i = 0; i < rare.length; i++) {
      sums.add(rare[i]!, stretch, reachable.places, segmentBits, rareWorth[i]!);
    }
  }

  /** Whoever earns something by a rarer skill, is near in occupation, or leaves skills or occupations out. */
  private relate({ layout: { records } }: IndexState): void {
    const { words, count } = this.gates;
    const { near } = this.query;
    const { earning } = this.sums;
    if (this.relevant.length < count) this.relevant = new Int32Array(words.length);
    const { relevant } = this;
    const { silent, unemployed } = records;
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      relevant[i] = near[word]! | earning[i + NO_PLACES]! | silent[word]! | unemployed[word]!;
    }
  }

  /** Rows that earn the neutral value whatever they have held, and those that do not fit their record. */
  private setApart(state: IndexState): void {
    const { layout, config } = state;
    const { words, lists, count } = this.gates;
    const [fits, fitsIf, toClear, within] = lists as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ];
    const { silent, odd } = layout.records;
    const { sums } = this.sums;
    const neutral = config.neutral.skills * this.query.skillTotal;
    const allOdd = this.query.isHuge ? -1 : 0;
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      const any = fits[i]! | fitsIf[i]! | toClear[i]! | within[i]!;
      for (let bits = silent[word]! & any; bits !== 0; bits &= bits - 1) {
        sums[(i + NO_PLACES) * 32 + 31 - Math.clz32(bits & -bits)] = neutral;
      }
      const apart = odd[word]! | allOdd;
      if (apart !== 0) this.considerApart(state, i, apart);
    }
  }

  private considerApart(state: IndexState, i: number, apart: number): void {
    const { words, lists } = this.gates;
    for (const list of lists) {
      for (let bits = list[i]! & apart; bits !== 0; bits &= bits - 1) {
        this.consider(state, words[i]! * 32 + 31 - Math.clz32(bits & -bits));
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
