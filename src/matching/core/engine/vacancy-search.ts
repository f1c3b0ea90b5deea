import { ALL_LISTS, bitOf, NO_LIST, RANKED_LISTS } from './codes.js';
import { Candidates } from './candidates.js';
import { GateWords } from './gate-words.js';
import type { IndexState } from './index-state.js';
import { LayoutQuery } from './layout-query.js';
import { isDead } from './profile-state.js';
import { listOfRow } from './row-gates.js';
import { scoreOfRow } from './row-score.js';
import { SearchCache } from './search-cache.js';
import { SkillSums } from './skill-sums.js';
import { TopK } from './top-k.js';
import { VacancyQuery } from './vacancy-query.js';

const WORD_BITS = 5;

/**
 * Finds, list by list, the best K profiles for a vacancy: exactly those of the plain double loop, ties
 * included. Gates are answered for 32 rows at once, and only in words in which someone can reach the
 * workplace; who is left is scored best bound first, until none can bring anything better than what is
 * there.
 */
export class VacancySearch {
  readonly tops: readonly TopK[];
  readonly cache = new SearchCache();
  private readonly query = new LayoutQuery();
  /** For rows that are looked at one by one; made ready when the first such row comes up. */
  private readonly rowQuery = new VacancyQuery();
  private isRowQueryReady = false;
  private readonly gates = new GateWords();
  private readonly sums = new SkillSums();
  private readonly candidates = new Candidates();
  private relevant = new Int32Array(0);
  private wanted = ALL_LISTS;
  private today = 0;

  constructor(readonly k: number) {
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
    this.gates.fill(state, this.cache.bitmaps, this.query, wanted);
    this.searchLayout(state);
    for (let row = state.layout.rows; row < state.profiles.rows; row++) this.consider(state, row);
    return this.tops;
  }

  /** Segment by segment, those in which nobody can reach the workplace left out. */
  private searchLayout(state: IndexState): void {
    const { words } = this.query.reachable;
    const wordsToSegment = state.layout.segmentBits - WORD_BITS;
    let from = 0;
    while (from < words.length) {
      const segment = words[from]! >>> wordsToSegment;
      let to = from + 1;
      while (to < words.length && words[to]! >>> wordsToSegment === segment) to++;
      this.searchSegment(state, segment, from, to);
      from = to;
    }
  }

  /**
   * Rows about which something is known that tells for them come first; of the others then only those
   * who live so near that they can still be among the best.
   */
  private searchSegment(state: IndexState, segment: number, from: number, to: number): void {
    const { query, gates, sums, candidates, tops } = this;
    const mask = (1 << state.layout.segmentBits) - 1;
    gates.read(query.reachable, from, to);
    const { words, lists, count } = gates;
    sums.accumulate(state.layout, segment, query.rare, query.rareWeights);
    this.relate(state, mask);
    this.setApart(state, mask);
    const { relevant } = this;
    for (let list = 0; list < tops.length; list++) {
      if ((this.wanted & bitOf(list)) === 0) continue;
      const top = tops[list]!;
      const bits = lists[list]!;
      candidates.clear(count);
      candidates.gatherRelevant(words, bits, count, relevant);
      candidates.offer(state, query, sums.sums, mask, top);
      candidates.clear(count);
      const least = query.leastComfort(top.floor);
      candidates.gatherOthers(words, bits, count, relevant, query.reachable, least);
      candidates.offer(state, query, sums.sums, mask, top);
    }
  }

  /** Whoever earns something by a rarer skill, is near in occupation, or leaves skills or occupations out. */
  private relate({ layout: { records } }: IndexState, mask: number): void {
    const { words, count } = this.gates;
    const { near } = this.query;
    const { earning } = this.sums;
    if (this.relevant.length < count) this.relevant = new Int32Array(words.length);
    const { relevant } = this;
    const { silent, unemployed } = records;
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      relevant[i] =
        near[word]! | earning[word & (mask >>> WORD_BITS)]! | silent[word]! | unemployed[word]!;
    }
  }

  /** Rows that earn the neutral value whatever they have held, and those that do not fit their record. */
  private setApart(state: IndexState, mask: number): void {
    const {
      layout: { records },
      config,
    } = state;
    const { words, count } = this.gates;
    const { silent, odd } = records;
    const { sums } = this.sums;
    const neutral = config.neutral.skills * this.query.skillTotal;
    const allOdd = this.query.isHuge ? -1 : 0;
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      for (let bits = silent[word]! | 0; bits !== 0; bits &= bits - 1) {
        sums[(word * 32 + 31 - Math.clz32(bits & -bits)) & mask] = neutral;
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
