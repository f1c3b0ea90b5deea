import { ALL_LISTS, bitOf, TO_CLEAR, WITHIN_REACH } from './codes.js';
import { NO_DAY } from './days.js';
import { PAPER_FACETS } from './facet-tables.js';
import type { Bits, GateBitmaps, GateBits } from './gate-bitmaps.js';
import type { IndexState } from './index-state.js';
import { ASSUMED, HARD, type LanguageNeeds, type Level } from './language-columns.js';
import { KNOWN_WORKPLACE, UNKNOWN_WORKPLACE } from './vacancy-columns.js';
import type { VacancyQuery } from './vacancy-query.js';

/** One level that must be reached: rows one, two and three steps or more short of it, and who expects it. */
interface HardLevel {
  readonly short1: Bits;
  readonly short2: Bits;
  readonly short3: Bits;
  readonly expected: Bits;
}

/**
 * All gates of 32 rows at once: what their codes add up to, as bits. After `read`, each row of the word
 * has one bit in each of these.
 */
export class GateWords {
  /** In no list, or in none that is wanted. */
  fails = 0;
  /** At least one question to ask. */
  unknown = 0;
  /** At least one, two, three conditions. */
  condition1 = 0;
  condition2 = 0;
  condition3 = 0;
  /** Short in language, within reach. */
  reach = 0;

  private readonly failing: Uint32Array[] = [];
  private readonly asking: Uint32Array[] = [];
  private readonly conditional: Uint32Array[] = [];
  private readonly hard: HardLevel[] = [];
  private readonly soft: Uint32Array[] = [];
  private readonly assumed: Uint32Array[] = [];
  private ways: readonly (readonly Bits[])[] = [];
  /** All bits where the workplace is a place nobody knows. */
  private everyoneAsked = 0;
  private wanted = ALL_LISTS;

  /** Takes the bitmaps of a vacancy's gates. */
  fill(
    state: IndexState,
    bitmaps: GateBitmaps,
    query: VacancyQuery,
    outOfReach: Bits,
    wanted: number,
  ): void {
    const { vacancies } = state;
    const { vacancy, startsOn, placeKind, needs } = query;
    for (const list of [this.failing, this.asking, this.conditional, this.soft, this.assumed]) {
      list.length = 0;
    }
    this.hard.length = 0;
    this.ways = [];
    this.wanted = wanted;
    this.everyoneAsked = placeKind === UNKNOWN_WORKPLACE ? -1 : 0;
    this.failing.push(state.profiles.dead);
    add(this.failing, outOfReach);
    if (placeKind === KNOWN_WORKPLACE) this.ask(bitmaps.nowhere(state));
    for (let facet = 0; facet < PAPER_FACETS; facet++) {
      this.take(bitmaps.facet(state, vacancies.papers[vacancy]!, facet));
    }
    this.take(bitmaps.hoursAsked(state, vacancies.hours[vacancy]!));
    if (startsOn !== NO_DAY) this.take(bitmaps.startsOn(state, startsOn));
    if (needs !== undefined && needs.levels.length + needs.assumed.length > 0) {
      this.fillLanguages(state, bitmaps, needs);
    }
  }

  private take({ fails, unknown, condition }: GateBits): void {
    add(this.failing, fails);
    add(this.conditional, condition);
    this.ask(unknown);
  }

  /** Where nobody is to be asked anything, a question is as good as a no. */
  private ask(unknown: Bits): void {
    add((this.wanted & bitOf(TO_CLEAR)) !== 0 ? this.asking : this.failing, unknown);
  }

  private fillLanguages(state: IndexState, bitmaps: GateBitmaps, needs: LanguageNeeds): void {
    this.ask(bitmaps.unknownLanguages(state));
    for (const level of needs.levels) {
      const short = bitmaps.below(state, level, level.need);
      if (level.kind === HARD) this.takeHard(state, bitmaps, level, short);
      else if (level.kind === ASSUMED) add(this.assumed, short);
      else add(this.soft, short);
    }
    this.ways = needs.assumed.map((way) =>
      way.map((level) => bitmaps.below(state, level, level.need)),
    );
  }

  private takeHard(state: IndexState, bitmaps: GateBitmaps, level: Level, short1: Bits): void {
    const expected = bitmaps.expects(state, level.language, level.need);
    if (expected === undefined && (this.wanted & bitOf(WITHIN_REACH)) === 0) {
      add(this.failing, short1);
      return;
    }
    this.hard.push({
      short1,
      short2: bitmaps.below(state, level, level.need - 1),
      short3: bitmaps.below(state, level, level.need - 2),
      expected,
    });
  }

  /** Reads the rows of one word of the bitmaps. */
  read(word: number): void {
    let fails = 0;
    for (let i = 0; i < this.failing.length; i++) fails |= this.failing[i]![word]!;
    this.fails = fails;
    if (fails === -1) return;
    let unknown = this.everyoneAsked;
    for (let i = 0; i < this.asking.length; i++) unknown |= this.asking[i]![word]!;
    this.unknown = unknown;
    this.condition1 = 0;
    this.condition2 = 0;
    this.condition3 = 0;
    this.reach = 0;
    for (let i = 0; i < this.conditional.length; i++) {
      this.addCondition(this.conditional[i]![word]!);
    }
    if (this.hard.length + this.soft.length + this.assumed.length + this.ways.length > 0) {
      this.readLanguages(word);
    }
  }

  private addCondition(bits: number): void {
    this.condition3 |= this.condition2 & bits;
    this.condition2 |= this.condition1 & bits;
    this.condition1 |= bits;
  }

  /** Steps short are added up as the core does, at most MOST_STEPS of them: none, one, two, more. */
  private readLanguages(word: number): void {
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    let conditions = 0;
    for (let i = 0; i < this.hard.length; i++) {
      const { short1, short2, short3, expected } = this.hard[i]!;
      const short = wordOf(short1, word);
      const comes = wordOf(expected, word);
      const one = short & ~comes;
      const two = wordOf(short2, word) & ~comes;
      const three = wordOf(short3, word) & ~comes;
      conditions |= short & comes;
      sum3 |= three | (sum2 & one) | (sum1 & two);
      sum2 |= two | (sum1 & one);
      sum1 |= one;
    }
    for (let i = 0; i < this.soft.length; i++) conditions |= this.soft[i]![word]!;
    let open = this.ways.length > 0 ? this.knowsNone(word) : 0;
    for (let i = 0; i < this.assumed.length; i++) open |= this.assumed[i]![word]!;
    this.fails |= sum3 | (sum1 & open);
    this.reach = sum1 & ~sum3 & ~open;
    this.unknown |= open & ~sum1;
    const condition = conditions & ~sum1 & ~open;
    if (condition !== 0) this.addCondition(condition);
  }

  /** Rows that fall short of every assumed language. */
  private knowsNone(word: number): number {
    let none = -1;
    for (let way = 0; way < this.ways.length; way++) {
      const levels = this.ways[way]!;
      let short = 0;
      for (let i = 0; i < levels.length; i++) short |= wordOf(levels[i], word);
      none &= short;
    }
    return none;
  }
}

function add(list: Uint32Array[], bits: Bits): void {
  if (bits !== undefined) list.push(bits);
}

function wordOf(bits: Bits, word: number): number {
  return bits === undefined ? 0 : bits[word]!;
}
