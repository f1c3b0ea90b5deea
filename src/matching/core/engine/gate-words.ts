import { ALL_LISTS, bitOf, FITS, FITS_IF, TO_CLEAR, WITHIN_REACH } from './codes.js';
import { NO_DAY } from './days.js';
import { PAPER_FACETS } from './facet-tables.js';
import type { GateBitmaps } from './gate-bitmaps.js';
import type { IndexState } from './index-state.js';
import { LanguageWords, unite } from './language-words.js';
import type { Reach } from './reach.js';
import type { Bits, GateBits } from './row-bits.js';
import { KNOWN_WORKPLACE, UNKNOWN_WORKPLACE } from './vacancy-columns.js';
import type { VacancyQuery } from './vacancy-query.js';

/**
 * The gates of many words of 32 rows, gate by gate: what their codes add up to, as bits. After `read`,
 * word `words[i]` has its rows of each list in `lists[list][i]`, for every i below `count`.
 */
export class GateWords {
  words = new Int32Array(0);
  /** Rows of each list, by its number. */
  lists: readonly Int32Array[] = [];
  count = 0;

  private readonly failing: Uint32Array[] = [];
  private readonly asking: Uint32Array[] = [];
  private readonly conditional: Uint32Array[] = [];
  private readonly languages = new LanguageWords();
  /** All bits where the workplace is a place nobody knows. */
  private everyoneAsked = 0;
  private wanted = ALL_LISTS;
  private passing = new Int32Array(0);
  private unknown = new Int32Array(0);
  /** At least one, two, three conditions. */
  private conditions: readonly Int32Array[] = [];

  /** Takes the bitmaps of a vacancy's gates. */
  fill(state: IndexState, bitmaps: GateBitmaps, query: VacancyQuery, wanted: number): void {
    const { vacancies } = state;
    const { vacancy, startsOn, placeKind, needs } = query;
    for (const list of [this.failing, this.asking, this.conditional]) list.length = 0;
    this.wanted = wanted;
    this.everyoneAsked = placeKind === UNKNOWN_WORKPLACE ? -1 : 0;
    this.failing.push(state.profiles.dead);
    if (placeKind === KNOWN_WORKPLACE) this.ask(bitmaps.nowhere(state));
    for (let facet = 0; facet < PAPER_FACETS; facet++) {
      this.take(bitmaps.facet(state, vacancies.papers[vacancy]!, facet));
    }
    this.take(bitmaps.hoursAsked(state, vacancies.hours[vacancy]!));
    if (startsOn !== NO_DAY) this.take(bitmaps.startsOn(state, startsOn));
    this.languages.fill(state, bitmaps, needs, (wanted & bitOf(WITHIN_REACH)) !== 0);
    if (this.languages.asks) this.ask(bitmaps.unknownLanguages(state));
    this.failing.push(...this.languages.failing);
  }

  private take({ fails, unknown, condition }: GateBits): void {
    if (fails !== undefined) this.failing.push(fails);
    if (condition !== undefined) this.conditional.push(condition);
    this.ask(unknown);
  }

  /** Where nobody is to be asked anything, a question is as good as a no. */
  private ask(unknown: Bits): void {
    if (unknown === undefined) return;
    ((this.wanted & bitOf(TO_CLEAR)) !== 0 ? this.asking : this.failing).push(unknown);
  }

  /** Reads the words of a workplace's reach from one place in it to another. */
  read(reach: Reach, from: number, to: number): void {
    this.makeRoom(to - from);
    this.pass(reach, from, to);
    const { count, unknown, conditions } = this;
    unknown.fill(this.everyoneAsked, 0, count);
    for (const asking of this.asking) unite(unknown, asking, this.words, count);
    for (const bits of conditions) bits.fill(0, 0, count);
    for (const conditional of this.conditional) {
      for (let i = 0; i < count; i++) this.addCondition(i, conditional[this.words[i]!]!);
    }
    if (this.languages.asks) this.readLanguages();
    this.decide();
  }

  private makeRoom(size: number): void {
    if (this.words.length >= size) return;
    const column = () => new Int32Array(size);
    this.words = column();
    this.passing = column();
    this.unknown = column();
    this.conditions = [column(), column(), column()];
    this.lists = [column(), column(), column(), column()];
  }

  /** Keeps the words in which someone fails no gate. */
  private pass(reach: Reach, from: number, to: number): void {
    const { words, passing, failing } = this;
    const size = to - from;
    words.set(reach.words.subarray(from, to));
    passing.set(reach.fails.subarray(from, to));
    for (const fails of failing) unite(passing, fails, words, size);
    let count = 0;
    for (let i = 0; i < size; i++) {
      if (passing[i] === -1) continue;
      words[count] = words[i]!;
      passing[count] = ~passing[i]!;
      count += 1;
    }
    this.count = count;
  }

  private addCondition(i: number, bits: number): void {
    const [one, two, three] = this.conditions as [Int32Array, Int32Array, Int32Array];
    three[i] = three[i]! | (two[i]! & bits);
    two[i] = two[i]! | (one[i]! & bits);
    one[i] = one[i]! | bits;
  }

  private readLanguages(): void {
    const { languages, passing, unknown, count } = this;
    languages.read(this.words, count);
    const { fails, open, conditions } = languages;
    for (let i = 0; i < count; i++) {
      passing[i] = passing[i]! & ~fails[i]!;
      unknown[i] = unknown[i]! | open[i]!;
      if (conditions[i] !== 0) this.addCondition(i, conditions[i]!);
    }
  }

  /** The same rule as `listOf` of the core has for gates; who lists no language falls short of none. */
  private decide(): void {
    const { passing, unknown, count } = this;
    const reach = this.languages.asks ? this.languages.reach : undefined;
    const [one, , three] = this.conditions as [Int32Array, Int32Array, Int32Array];
    const [fits, fitsIf, toClear, within] = [FITS, FITS_IF, TO_CLEAR, WITHIN_REACH].map(
      (list) => this.lists[list]!,
    ) as [Int32Array, Int32Array, Int32Array, Int32Array];
    for (let i = 0; i < count; i++) {
      const short = reach === undefined ? 0 : reach[i]!;
      const rows = passing[i]! & ~three[i]!;
      const settled = rows & ~unknown[i]!;
      fits[i] = settled & ~short & ~one[i]!;
      fitsIf[i] = settled & ~short & one[i]!;
      toClear[i] = rows & unknown[i]! & ~short;
      within[i] = settled & short;
    }
  }
}
