import { RANKED_LISTS } from './codes.js';
import { NO_DAY } from './days.js';
import type { IndexState } from './index-state.js';
import { NO_LANGUAGES_ASKED } from './language-bits.js';
import { MOST_CONDITIONS } from './row-bits.js';
import type { SearchCache } from './search-cache.js';
import type { Stretch } from './stretches.js';
import { KNOWN_WORKPLACE, UNKNOWN_WORKPLACE } from './vacancy-columns.js';
import type { LayoutQuery } from './layout-query.js';
import { addresses, roomFor } from './wasm/room.js';

/** What the loops call `Gates`: the bitmaps of a vacancy's gates, then where the lists go. */
const BITMAPS = 19;
const NOTHING = new Int32Array(0);

/**
 * The gates of many words of 32 rows: what their codes add up to, as bits. After `read`, the word `wordOf(i)` has
 * its rows of each list in `lists[list][i]`, for every i below `count`: the words of the stretch in order.
 */
export class GateWords {
  /** Words of the workplace's reach, at which of them the stretch begins, and where that is for the loops. */
  private words: Int32Array = NOTHING;
  private from = 0;
  wordsAt = 0;
  /** Rows of each list, by its number: fits, fits-if, to-clear, within-reach, as the loops have them. */
  lists: readonly Int32Array[] = [];
  count = 0;
  /** What the loops call `Gates`. */
  readonly gates: Int32Array;
  private dead = new Uint32Array(0);
  /** Those of the index, as many as are laid out. */
  private deadOfIndex: Uint32Array = this.dead;
  /** All bits where the workplace is a place nobody knows. */
  private everyoneAsked = 0;

  constructor(private readonly cache: SearchCache) {
    this.gates = cache.scratch.make(Int32Array, BITMAPS + RANKED_LISTS.length);
  }

  /** Takes the bitmaps of a vacancy's gates. */
  fill(state: IndexState, query: LayoutQuery): void {
    const { vacancies } = state;
    const { bitmaps } = this.cache;
    const { vacancy, startsOn, placeKind, needs, reachable } = query;
    const papers = bitmaps.papers(state, vacancies.papers[vacancy]!);
    const hours = bitmaps.hoursAsked(state, vacancies.hours[vacancy]!);
    const hasDay = startsOn !== NO_DAY;
    const later = hasDay ? bitmaps.later(state, startsOn) : undefined;
    const asks = needs !== undefined && needs.levels.length + needs.assumed.length > 0;
    const languages = asks
      ? bitmaps.languages(state, vacancies.languages[vacancy]!)
      : NO_LANGUAGES_ASKED;
    const blank = bitmaps.blank(state, placeKind === KNOWN_WORKPLACE, hasDay, asks);
    const none = bitmaps.none(state);
    const { gates } = this;
    let at = 0;
    gates[at++] = reachable.words.byteOffset;
    gates[at++] = reachable.fails.byteOffset;
    gates[at++] = this.deadNow(state).byteOffset;
    gates[at++] = (papers.fails ?? none).byteOffset;
    gates[at++] = (hours.fails ?? none).byteOffset;
    gates[at++] = (later ?? none).byteOffset;
    gates[at++] = (languages.fails ?? none).byteOffset;
    gates[at++] = (papers.unknown ?? none).byteOffset;
    gates[at++] = (hours.unknown ?? none).byteOffset;
    gates[at++] = blank.byteOffset;
    gates[at++] = (languages.open ?? none).byteOffset;
    for (let i = 0; i < MOST_CONDITIONS; i++)
      gates[at++] = (papers.conditions[i] ?? none).byteOffset;
    for (let i = 0; i < MOST_CONDITIONS; i++)
      gates[at++] = (hours.conditions[i] ?? none).byteOffset;
    gates[at++] = (languages.conditions ?? none).byteOffset;
    gates[at] = (languages.reach ?? none).byteOffset;
    this.everyoneAsked = placeKind === UNKNOWN_WORKPLACE ? -1 : 0;
  }

  /** A copy made anew for each vacancy, since rows are taken out without being laid out anew. */
  private deadNow({ profiles, layout }: IndexState): Uint32Array {
    const words = Math.ceil(layout.rows / 32);
    this.dead = roomFor(this.cache.scratch, this.dead, words);
    const { buffer } = this.deadOfIndex;
    if (buffer !== profiles.dead.buffer || this.deadOfIndex.length !== words)
      this.deadOfIndex = profiles.dead.subarray(0, words);
    this.dead.set(this.deadOfIndex);
    return this.dead;
  }

  /**
   * Reads the words of a stretch of a workplace's reach. Who is in which list is decided by the same rule as in
   * `listOf` of the core: three conditions are too many, and who is short of a language is asked nothing.
   */
  read({ reachable }: LayoutQuery, { from, to }: Stretch): void {
    const count = to - from;
    this.makeRoom(count);
    this.count = count;
    this.words = reachable.words;
    this.from = from;
    this.wordsAt = reachable.words.byteOffset + from * reachable.words.BYTES_PER_ELEMENT;
    const { loops } = this.cache.memory;
    loops.gates(this.gates.byteOffset, from, count, this.everyoneAsked);
  }

  /** The word at a place of the stretch. */
  wordOf(i: number): number {
    return this.words[this.from + i]!;
  }

  private makeRoom(size: number): void {
    const { scratch } = this.cache;
    if (this.lists.length > 0 && this.lists[0]!.length >= size) return;
    this.lists = RANKED_LISTS.map((_, list) => roomFor(scratch, this.lists[list] ?? NOTHING, size));
    this.gates.set(addresses(this.lists), BITMAPS);
  }
}
