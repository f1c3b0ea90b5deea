import { comfort } from '../terms/commute.js';
import {
  ALL_LISTS,
  bitOf,
  FAIL,
  FITS_IF,
  LIST_OF_SUM,
  NO_LIST,
  RANKED_LISTS,
  TO_CLEAR,
  UNKNOWN,
} from './codes.js';
import { NO_DAY } from './days.js';
import type { IndexState } from './index-state.js';
import { languageCode, languageValue, LANGUAGES_UNKNOWN } from './language-columns.js';
import { UNRELATED } from './occupation-relations.js';
import { MODES, NOWHERE } from './place-table.js';
import { EXPECTS, HAS_SPECIAL, SILENT_OCCUPATION, SILENT_SKILLS } from './profile-blocks.js';
import { DEAD } from './profile-columns.js';
import { BYTE_UNIT, SearchCache } from './search-cache.js';
import { TopK } from './top-k.js';
import { KNOWN_WORKPLACE, UNKNOWN_WORKPLACE } from './vacancy-columns.js';
import { VacancyQuery } from './vacancy-query.js';

const WHOLE = 1000;
const PER_THOUSANDTH = 10;
/** Bounds are at most 100,000 (thousandths of a point); blocks are visited by bound, in steps of this. */
const BUCKET = 512;
const BUCKETS = Math.ceil(100_001 / BUCKET) + 1;

/**
 * Finds, list by list, the best K profiles for a vacancy: exactly those of the plain double loop, ties
 * included. Blocks out of reach are passed over; the others are visited by the best that anyone in them
 * can score, until no block can bring anything better than what is there.
 */
export class VacancySearch {
  readonly tops: readonly TopK[];
  private readonly cache = new SearchCache();
  private readonly query = new VacancyQuery();
  private floors = [Infinity, Infinity, Infinity, Infinity];
  private blockIds = new Int32Array(0);
  private blockBounds = new Int32Array(0);
  private blockSkills = new Int32Array(0);
  private order = new Int32Array(0);
  private found = 0;
  private readonly buckets = new Int32Array(BUCKETS + 1);

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
    this.tops.forEach((top, list) => {
      top.clear(state.profiles.ids);
      this.floors[list] = (wanted & bitOf(list)) !== 0 && this.k > 0 ? -1 : Infinity;
    });
    if (!this.query.fill(state, vacancy, today, this.cache)) return this.tops;
    this.scan(state, state.blocks.rows, state.profiles.rows, WHOLE);
    this.boundBlocks(state, vacancy, wanted);
    this.visitBlocks(state);
    return this.tops;
  }

  /** Notes the blocks that someone can be reached in, with the best that anyone in them can score. */
  private boundBlocks(state: IndexState, vacancy: number, wanted: number): void {
    const { blocks } = state;
    if (this.blockIds.length < blocks.count) {
      this.blockIds = new Int32Array(blocks.count);
      this.blockBounds = new Int32Array(blocks.count);
      this.blockSkills = new Int32Array(blocks.count);
      this.order = new Int32Array(blocks.count);
    }
    this.found = 0;
    const known = this.query.placeKind === KNOWN_WORKPLACE;
    for (let group = 0; group < blocks.groupCount; group++) {
      const first = blocks.groupStart[group]!;
      const end = blocks.groupStart[group + 1]!;
      if (first === end) continue;
      if (!known) this.takeAll(first, end);
      else if (group === NOWHERE) {
        if ((wanted & bitOf(TO_CLEAR)) !== 0) this.takeAll(first, end);
      } else this.takeReachable(state, vacancy, group, first, end);
    }
    this.boundSkills(state, vacancy);
    this.boundRest(state, vacancy);
  }

  private takeAll(first: number, end: number): void {
    for (let block = first; block < end; block++) {
      this.blockIds[this.found] = block;
      this.blockBounds[this.found] = this.query.weightCommute * WHOLE;
      this.found += 1;
    }
  }

  /** The bound starts with the commute's part, which is the same for the whole group but for the limits. */
  private takeReachable(
    state: IndexState,
    vacancy: number,
    group: number,
    first: number,
    end: number,
  ): void {
    const { maxLimit } = state.blocks;
    const near = this.cache.groupMinutes(state, state.vacancies.workplace[vacancy]!);
    const from = group * MODES;
    for (let block = first; block < end; block++) {
      let best = -1;
      for (let mode = 0; mode < MODES; mode++) {
        const limit = maxLimit[block * MODES + mode]!;
        if (near.low[from + mode]! > limit) continue;
        // One more, for what rounding can do to the order of two floored numbers.
        best = Math.max(best, Math.min(WHOLE, comfort(near.minutes[from + mode]!, limit) + 1));
      }
      if (best < 0) continue;
      this.blockIds[this.found] = block;
      this.blockBounds[this.found] = this.query.weightCommute * best;
      this.found += 1;
    }
  }

  private boundSkills(state: IndexState, vacancy: number): void {
    const { blockIds, blockSkills, found, query } = this;
    const { traits } = state.blocks;
    blockSkills.fill(0, 0, found);
    const start = state.vacancies.skillStart[vacancy]!;
    for (let asked = 0; asked < query.skillCount; asked++) {
      const bounds = this.cache.skillBounds(state, state.vacancies.skill[start + asked]!);
      const weight = query.weights[asked]! * BYTE_UNIT;
      for (let i = 0; i < found; i++) {
        blockSkills[i] = blockSkills[i]! + weight * bounds[blockIds[i]!]!;
      }
    }
    const silent = state.config.neutral.skills;
    for (let i = 0; i < found; i++) {
      const value =
        query.skillCount === 0
          ? 0
          : Math.min(WHOLE, Math.floor(blockSkills[i]! / query.skillTotal));
      const canBeSilent = (traits[blockIds[i]!]! & SILENT_SKILLS) !== 0;
      blockSkills[i] = canBeSilent ? Math.max(value, silent) : value;
    }
  }

  private boundRest(state: IndexState, vacancy: number): void {
    const { blockIds, blockBounds, blockSkills, found, query } = this;
    const { traits } = state.blocks;
    const occupation = state.vacancies.occupation[vacancy]! - 1;
    const bounds = occupation < 0 ? undefined : this.cache.occupationBounds(state, occupation);
    const neutral = state.config.neutral.occupation;
    for (let i = 0; i < found; i++) {
      const block = blockIds[i]!;
      let held = Math.min(WHOLE, (bounds?.[block] ?? 0) * BYTE_UNIT);
      if ((traits[block]! & SILENT_OCCUPATION) !== 0) held = Math.max(held, neutral);
      const shares =
        blockBounds[i]! +
        query.weightSkills * blockSkills[i]! +
        query.weightOccupation * held +
        query.weightLanguage * WHOLE;
      blockBounds[i] = Math.floor(shares / PER_THOUSANDTH);
    }
  }

  /** Best bounds first. A block is passed over when no list its rows can end up in can still change. */
  private visitBlocks(state: IndexState): void {
    const { blockIds, blockBounds, blockSkills, order, found } = this;
    this.sortByBound();
    const { start, traits } = state.blocks;
    for (let at = 0; at < found; at++) {
      const i = order[at]!;
      const bound = blockBounds[i]!;
      const block = blockIds[i]!;
      if (bound < this.lowestFloor(traits[block]!)) {
        if (bound + BUCKET < Math.min(...this.floors)) return;
        continue;
      }
      this.scan(state, start[block]!, start[block + 1]!, blockSkills[i]!);
    }
  }

  /** A counting sort: the order within a bucket does not matter. */
  private sortByBound(): void {
    const { blockBounds, order, buckets, found } = this;
    buckets.fill(0);
    const bucketOf = (i: number) => BUCKETS - 1 - Math.floor(blockBounds[i]! / BUCKET);
    for (let i = 0; i < found; i++) buckets[bucketOf(i) + 1] = buckets[bucketOf(i) + 1]! + 1;
    for (let b = 1; b <= BUCKETS; b++) buckets[b] = buckets[b]! + buckets[b - 1]!;
    for (let i = 0; i < found; i++) {
      const bucket = bucketOf(i);
      order[buckets[bucket]!] = i;
      buckets[bucket] = buckets[bucket]! + 1;
    }
  }

  /** The lowest score that can still enter a list which rows of a block with such traits can be in. */
  private lowestFloor(traits: number): number {
    const { floors, query } = this;
    let lists = query.usualLists;
    if ((traits & HAS_SPECIAL) !== 0) {
      lists =
        query.canCondition || (traits & EXPECTS) !== 0 ? ALL_LISTS : ALL_LISTS & ~bitOf(FITS_IF);
    }
    let lowest = Infinity;
    for (let list = 0; list < floors.length; list++) {
      const floor = floors[list]!;
      if ((lists & bitOf(list)) !== 0 && floor < lowest) lowest = floor;
    }
    return lowest;
  }

  /** Gates and scores rows one by one; `skillBound` is the most that the skills of any of them can be worth. */
  private scan(state: IndexState, from: number, to: number, skillBound: number): void {
    const { query, floors, tops } = this;
    const { flags, papers, hours, place, available, languages, moreCount } = state.profiles;
    const { paperCodes, hourCodes, needs, startsOn, placeKind } = query;
    for (let row = from; row < to; row++) {
      if ((flags[row]! & DEAD) !== 0) continue;
      let sum = paperCodes[papers[row]!]!;
      if (sum >= FAIL) continue;
      sum += hourCodes[hours[row]!]!;
      if (sum >= FAIL) continue;
      if (startsOn !== NO_DAY) {
        const day = available[row]!;
        if (day > startsOn) continue;
        if (day === NO_DAY) sum += UNKNOWN;
      }
      if (placeKind === KNOWN_WORKPLACE) {
        if (place[row] === NOWHERE) sum += UNKNOWN;
        else if (!this.isInReach(state, row)) continue;
      } else if (placeKind === UNKNOWN_WORKPLACE) sum += UNKNOWN;
      if (needs !== undefined) {
        const start = moreCount[row] === 0 ? 0 : moreStart(state, row);
        sum += languageCode(
          needs,
          languages[row]!,
          state.profiles.terms,
          start,
          start + moreCount[row]!,
        );
        if (sum >= FAIL) continue;
      }
      const list = LIST_OF_SUM[sum]!;
      if (list === NO_LIST) continue;
      const floor = floors[list]!;
      const shares = this.sharesBesideSkills(state, row);
      const bound = Math.floor((shares + query.weightSkills * skillBound) / PER_THOUSANDTH);
      if (bound < floor) continue;
      const score = Math.floor(
        (shares + query.weightSkills * this.skillValue(state, row)) / PER_THOUSANDTH,
      );
      if (score < floor) continue;
      const top = tops[list];
      if (top === undefined) continue;
      top.offer(row, score);
      floors[list] = top.floor;
    }
  }

  private isInReach(state: IndexState, row: number): boolean {
    const { place, modes, limit } = state.profiles;
    const low = this.query.commute?.low;
    if (low === undefined) return false;
    const at = place[row]! * MODES;
    const mask = modes[row]!;
    const most = limit[row]!;
    return (
      ((mask & 1) !== 0 && low[at]! <= most) ||
      ((mask & 2) !== 0 && low[at + 1]! <= most) ||
      ((mask & 4) !== 0 && low[at + 2]! <= most) ||
      ((mask & 8) !== 0 && low[at + 3]! <= most)
    );
  }

  /** Weight × value of occupation, language and commute, as the core's terms have them. */
  private sharesBesideSkills(state: IndexState, row: number): number {
    const { query } = this;
    let shares = 0;
    if (query.weightOccupation > 0)
      shares += query.weightOccupation * this.occupationValue(state, row);
    if (query.weightLanguage > 0) shares += query.weightLanguage * this.languageValueOf(state, row);
    if (query.weightCommute > 0) shares += query.weightCommute * this.commuteValue(state, row);
    return shares;
  }

  private occupationValue(state: IndexState, row: number): number {
    const { termStart, skillCount, occupationCount, terms } = state.profiles;
    const count = occupationCount[row]!;
    if (count === 0) return state.config.neutral.occupation;
    const { steps } = this.query;
    const first = termStart[row]! + skillCount[row]!;
    let least = UNRELATED;
    for (let at = first; at < first + count; at++) {
      const apart = steps?.[terms[at]!] ?? UNRELATED;
      if (apart < least) least = apart;
    }
    return state.config.occupationBySteps[least] ?? 0;
  }

  private languageValueOf(state: IndexState, row: number): number {
    const { languages, terms, moreCount } = state.profiles;
    const packed = languages[row]!;
    const { term } = this.query;
    if (term === undefined || (packed & LANGUAGES_UNKNOWN) !== 0)
      return state.config.neutral.language;
    const start = moreStart(state, row);
    return languageValue(term, packed, terms, start, start + moreCount[row]!);
  }

  private commuteValue(state: IndexState, row: number): number {
    const { place, modes, limit } = state.profiles;
    const minutes = this.query.commute?.minutes;
    if (place[row] === NOWHERE || minutes === undefined) return state.config.neutral.commute;
    const at = place[row]! * MODES;
    const mask = modes[row]!;
    let least = Infinity;
    for (let mode = 0; mode < MODES; mode++) {
      if ((mask & (1 << mode)) !== 0) least = Math.min(least, minutes[at + mode]!);
    }
    return comfort(least, limit[row]!);
  }

  private skillValue(state: IndexState, row: number): number {
    const { termStart, skillCount, occupationCount, terms } = state.profiles;
    const { query } = this;
    const { best, weights, linkAsked, linkCredit, linkNext, skillHead, occupationHead } = query;
    const asked = query.skillCount;
    if (asked === 0) return 0;
    const held = skillCount[row]!;
    if (held === 0) return state.config.neutral.skills;
    for (let i = 0; i < asked; i++) best[i] = 0;
    let at = termStart[row]!;
    const skillsEnd = at + held;
    const end = skillsEnd + occupationCount[row]!;
    for (; at < end; at++) {
      const heads = at < skillsEnd ? skillHead : occupationHead;
      let link = heads[terms[at]!]!;
      while (link !== 0) {
        const i = linkAsked[link - 1]!;
        const credit = linkCredit[link - 1]!;
        if (credit > best[i]!) best[i] = credit;
        link = linkNext[link - 1]!;
      }
    }
    let earned = 0;
    for (let i = 0; i < asked; i++) earned += weights[i]! * best[i]!;
    return Math.floor((earned * WHOLE) / (query.skillTotal * WHOLE));
  }
}

/** Where a row's further languages start among its terms. */
function moreStart({ profiles }: IndexState, row: number): number {
  return profiles.termStart[row]! + profiles.skillCount[row]! + profiles.occupationCount[row]!;
}
