import {
  ALL_LISTS,
  bitOf,
  FITS,
  FITS_IF,
  NO_LIST,
  RANKED_LISTS,
  TO_CLEAR,
  WITHIN_REACH,
} from './codes.js';
import { GateWords } from './gate-words.js';
import type { IndexState } from './index-state.js';
import { BLOCK, EXPECTS, HAS_SPECIAL, SILENT_OCCUPATION, SILENT_SKILLS } from './profile-blocks.js';
import { isDead } from './profile-state.js';
import { OUT_OF_REACH, type Reach } from './reach.js';
import { RowBatch } from './row-batch.js';
import { listOfRow } from './row-gates.js';
import { BYTE_UNIT, SearchCache } from './search-cache.js';
import { TopK } from './top-k.js';
import { VacancyQuery } from './vacancy-query.js';

const WHOLE = 1000;
const PER_THOUSANDTH = 10;
const WORD = 32;
/** Bounds are at most 100,000 (thousandths of a point); blocks are visited by bound, in steps of this. */
const BUCKET = 256;
const BUCKETS = Math.ceil(100_001 / BUCKET) + 1;

/**
 * Finds, list by list, the best K profiles for a vacancy: exactly those of the plain double loop, ties
 * included. Blocks are visited by the best that anyone in them can score, until none can bring anything
 * better than what is there; within a block only rows whose bits pass the gates are looked at.
 */
export class VacancySearch {
  readonly tops: readonly TopK[];
  readonly cache = new SearchCache();
  private readonly query = new VacancyQuery();
  private readonly batch: RowBatch;
  private blockIds = new Int32Array(0);
  private bounds = new Int32Array(0);
  private skillBounds = new Int32Array(0);
  private order = new Int32Array(0);
  private found = 0;
  private readonly buckets = new Int32Array(BUCKETS + 1);
  private readonly words = new GateWords();

  constructor(readonly k: number) {
    const nobody = {
      slots: new Uint8Array(0),
      isText: new Uint8Array(0),
      texts: new Uint16Array(0),
    };
    this.tops = RANKED_LISTS.map(() => new TopK(k, nobody));
    this.batch = new RowBatch(this.tops);
  }

  /** @param wanted bits of the lists to fill; the others stay empty */
  run(state: IndexState, vacancy: number, today: number, wanted = ALL_LISTS): readonly TopK[] {
    this.cache.open(state);
    this.tops.forEach((top, list) => {
      top.clear(state.profiles.ids);
      this.batch.floors[list] = (wanted & bitOf(list)) !== 0 && this.k > 0 ? -1 : Infinity;
    });
    if (!this.query.fill(state, vacancy, today, this.cache)) return this.tops;
    for (let row = state.blocks.rows; row < state.profiles.rows; row++) {
      this.consider(state, row);
    }
    const { reach } = this.query;
    this.words.fill(state, this.cache.bitmaps, this.query, reach?.fails, wanted);
    this.boundBlocks(state, reach);
    this.visitBlocks(state);
    this.batch.flush(state, this.query);
    return this.tops;
  }

  /** Notes the blocks in which someone can be reached, with the best that anyone in them can score. */
  private boundBlocks(state: IndexState, reach: Reach | undefined): void {
    const { blocks } = state;
    if (this.blockIds.length < blocks.count) {
      this.blockIds = new Int32Array(blocks.count);
      this.bounds = new Int32Array(blocks.count);
      this.skillBounds = new Int32Array(blocks.count);
      this.order = new Int32Array(blocks.count);
    }
    this.found = 0;
    if (reach === undefined) this.takeAll(blocks.count);
    else this.takeReachable(state, reach.best);
    this.boundSkills(state);
    this.boundRest(state);
  }

  private takeAll(count: number): void {
    for (let block = 0; block < count; block++) {
      this.blockIds[block] = block;
      this.bounds[block] = 0;
    }
    this.found = count;
  }

  /** The bound starts with the commute's part. */
  private takeReachable({ blocks }: IndexState, best: Uint16Array): void {
    const { weightCommute } = this.query;
    let found = 0;
    for (let block = 0; block < blocks.count; block++) {
      const value = best[block]!;
      if (value === OUT_OF_REACH) continue;
      this.blockIds[found] = block;
      this.bounds[found] = weightCommute * (value - 1);
      found += 1;
    }
    this.found = found;
  }

  private boundSkills(state: IndexState): void {
    const { blockIds, skillBounds, found, query } = this;
    const { traits } = state.blocks;
    skillBounds.fill(0, 0, found);
    const start = state.vacancies.skillStart[query.vacancy]!;
    for (let asked = 0; asked < query.skillCount; asked++) {
      const best = this.cache.skillBounds(state, state.vacancies.skill[start + asked]!);
      const weight = query.weights[asked]! * BYTE_UNIT;
      for (let i = 0; i < found; i++)
        skillBounds[i] = skillBounds[i]! + weight * best[blockIds[i]!]!;
    }
    const silent = state.config.neutral.skills;
    for (let i = 0; i < found; i++) {
      const sum = skillBounds[i]!;
      const value = sum === 0 ? 0 : Math.min(WHOLE, Math.floor(sum / query.skillTotal));
      const canBeSilent = (traits[blockIds[i]!]! & SILENT_SKILLS) !== 0;
      skillBounds[i] = canBeSilent && value < silent ? silent : value;
    }
  }

  private boundRest(state: IndexState): void {
    const { blockIds, bounds, skillBounds, found, query } = this;
    const { traits } = state.blocks;
    const occupation = state.vacancies.occupation[query.vacancy]! - 1;
    const best = occupation < 0 ? undefined : this.cache.occupationBounds(state, occupation);
    const neutral = state.config.neutral.occupation;
    const language = query.weightLanguage * WHOLE;
    for (let i = 0; i < found; i++) {
      const block = blockIds[i]!;
      let held = best === undefined ? 0 : Math.min(WHOLE, best[block]! * BYTE_UNIT);
      if (held < neutral && (traits[block]! & SILENT_OCCUPATION) !== 0) held = neutral;
      const shares =
        bounds[i]! +
        query.weightSkills * skillBounds[i]! +
        query.weightOccupation * held +
        language;
      bounds[i] = Math.floor(shares / PER_THOUSANDTH);
    }
  }

  /** Best bounds first. A block is passed over when no list its rows can be in can still change. */
  private visitBlocks(state: IndexState): void {
    const { blockIds, bounds, skillBounds, order, found } = this;
    this.sortByBound();
    const { traits } = state.blocks;
    for (let at = 0; at < found; at++) {
      const i = order[at]!;
      const bound = bounds[i]!;
      const block = blockIds[i]!;
      if (bound < this.lowestFloor(this.listsOf(traits[block]!))) {
        if (bound + BUCKET < this.lowestFloor(ALL_LISTS)) return;
        continue;
      }
      this.visit(state, block, bound, skillBounds[i]!);
    }
  }

  /** A counting sort: the order within a bucket does not matter. */
  private sortByBound(): void {
    const { bounds, order, buckets, found } = this;
    buckets.fill(0);
    for (let i = 0; i < found; i++) {
      const bucket = bucketOf(bounds[i]!) + 1;
      buckets[bucket] = buckets[bucket]! + 1;
    }
    for (let b = 1; b <= BUCKETS; b++) buckets[b] = buckets[b]! + buckets[b - 1]!;
    for (let i = 0; i < found; i++) {
      const bucket = bucketOf(bounds[i]!);
      order[buckets[bucket]!] = i;
      buckets[bucket] = buckets[bucket]! + 1;
    }
  }

  /** Lists that rows of a block with such traits can be in. */
  private listsOf(traits: number): number {
    const { usualLists } = this.query;
    if ((traits & HAS_SPECIAL) === 0) return usualLists;
    const canCondition = (traits & EXPECTS) !== 0 || (usualLists & bitOf(FITS_IF)) !== 0;
    return canCondition ? ALL_LISTS : ALL_LISTS & ~bitOf(FITS_IF);
  }

  /** The lowest score that can still enter one of these lists. */
  private lowestFloor(lists: number): number {
    const { floors } = this.batch;
    let lowest = Infinity;
    for (let list = 0; list < floors.length; list++) {
      if ((lists & bitOf(list)) !== 0 && floors[list]! < lowest) lowest = floors[list]!;
    }
    return lowest;
  }

  private visit(state: IndexState, block: number, bound: number, skillBound: number): void {
    const { words } = this;
    for (let half = 0; half < BLOCK / WORD; half++) {
      const word = block * (BLOCK / WORD) + half;
      const first = word * WORD;
      const left = state.blocks.rows - first;
      if (left <= 0) return;
      words.read(word);
      const rows = ~words.fails & (left >= WORD ? -1 : (1 << left) - 1);
      if (rows === 0) continue;
      const { unknown, condition1, condition3, reach } = words;
      const settled = rows & ~unknown & ~reach;
      this.addAll(state, settled & ~condition1, first, FITS, bound, skillBound);
      this.addAll(state, settled & condition1 & ~condition3, first, FITS_IF, bound, skillBound);
      this.addAll(state, rows & unknown & ~reach & ~condition3, first, TO_CLEAR, bound, skillBound);
      this.addAll(
        state,
        rows & reach & ~unknown & ~condition3,
        first,
        WITHIN_REACH,
        bound,
        skillBound,
      );
    }
  }

  private addAll(
    state: IndexState,
    rows: number,
    first: number,
    list: number,
    bound: number,
    skillBound: number,
  ): void {
    if (rows === 0 || this.batch.floors[list]! > bound) return;
    for (let bits = rows; bits !== 0; bits &= bits - 1) {
      const row = first + 31 - Math.clz32(bits & -bits);
      this.batch.add(state, this.query, row, list, skillBound);
    }
  }

  /** A row that no block covers: all its gates one by one. */
  private consider(state: IndexState, row: number): void {
    if (isDead(state.profiles, row)) return;
    const list = listOfRow(state, this.query, row);
    if (list === NO_LIST || this.batch.floors[list] === Infinity) return;
    this.batch.add(state, this.query, row, list, WHOLE);
  }
}

const bucketOf = (bound: number) => BUCKETS - 1 - Math.floor(bound / BUCKET);
