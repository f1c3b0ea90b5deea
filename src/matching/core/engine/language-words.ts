import type { GateBitmaps } from './gate-bitmaps.js';
import type { IndexState } from './index-state.js';
import { ASSUMED, HARD, type LanguageNeeds, type Level } from './language-columns.js';
import type { Bits } from './row-bits.js';

/** One level that must be reached: rows one, two and three steps or more short of it, and who expects it. */
interface HardLevel {
  readonly short1: Bits;
  readonly short2: Bits;
  readonly short3: Bits;
  readonly expected: Bits;
}

/** The language gate of many words of 32 rows, as bits; word i of what was read has its rows at i. */
export class LanguageWords {
  asks = false;
  /** Bitmaps of rows that fail outright. */
  readonly failing: Uint32Array[] = [];
  fails = new Int32Array(0);
  /** Short, within reach. */
  reach = new Int32Array(0);
  /** An assumed need to ask about. */
  open = new Int32Array(0);
  conditions = new Int32Array(0);

  private readonly hard: HardLevel[] = [];
  private readonly soft: Uint32Array[] = [];
  private readonly assumed: Uint32Array[] = [];
  private ways: readonly (readonly Bits[])[] = [];
  /** Steps short added up, at most three of them: at least one, at least two, three. */
  private sum1 = new Int32Array(0);
  private sum2 = new Int32Array(0);
  private sum3 = new Int32Array(0);

  /** @param wantsReach false where nobody short of a level is looked for */
  fill(
    state: IndexState,
    bitmaps: GateBitmaps,
    needs: LanguageNeeds | undefined,
    wantsReach: boolean,
  ): void {
    for (const list of [this.failing, this.hard, this.soft, this.assumed]) list.length = 0;
    this.ways = [];
    this.asks = needs !== undefined && needs.levels.length + needs.assumed.length > 0;
    if (needs === undefined) return;
    for (const level of needs.levels) {
      const short = bitmaps.below(state, level, level.need);
      if (level.kind === HARD) this.takeHard(state, bitmaps, level, short, wantsReach);
      else if (short !== undefined) (level.kind === ASSUMED ? this.assumed : this.soft).push(short);
    }
    this.ways = needs.assumed.map((way) =>
      way.map((level) => bitmaps.below(state, level, level.need)),
    );
  }

  private takeHard(
    state: IndexState,
    bitmaps: GateBitmaps,
    level: Level,
    short1: Bits,
    wantsReach: boolean,
  ): void {
    const expected = bitmaps.expects(state, level.language, level.need);
    if (short1 === undefined) return;
    if (expected === undefined && !wantsReach) this.failing.push(short1);
    else {
      const short2 = bitmaps.below(state, level, level.need - 1);
      const short3 = bitmaps.below(state, level, level.need - 2);
      this.hard.push({ short1, short2, short3, expected });
    }
  }

  read(words: Int32Array, count: number): void {
    this.makeRoom(count);
    for (const column of [this.sum1, this.sum2, this.sum3, this.open, this.conditions]) {
      column.fill(0, 0, count);
    }
    for (const level of this.hard) this.readHard(level, words, count);
    for (const bits of this.soft) unite(this.conditions, bits, words, count);
    if (this.ways.length > 0) this.readWays(words, count);
    for (const bits of this.assumed) unite(this.open, bits, words, count);
    const { sum1, sum3, open, conditions, fails, reach } = this;
    for (let i = 0; i < count; i++) {
      fails[i] = sum3[i]! | (sum1[i]! & open[i]!);
      reach[i] = sum1[i]! & ~sum3[i]! & ~open[i]!;
      open[i] = open[i]! & ~sum1[i]!;
      conditions[i] = conditions[i]! & ~sum1[i]! & ~open[i]!;
    }
  }

  private makeRoom(size: number): void {
    if (this.fails.length >= size) return;
    const column = () => new Int32Array(size);
    [this.fails, this.reach, this.open, this.conditions] = [column(), column(), column(), column()];
    [this.sum1, this.sum2, this.sum3] = [column(), column(), column()];
  }

  /** Steps short are added up as the core does, at most MOST_STEPS of them: none, one, two, more. */
  private readHard(level: HardLevel, words: Int32Array, count: number): void {
    const { short1, short2, short3, expected } = level;
    const { sum1, sum2, sum3, conditions } = this;
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      const short = wordOf(short1, word);
      const comes = wordOf(expected, word);
      const one = short & ~comes;
      if (comes !== 0) conditions[i] = conditions[i]! | (short & comes);
      if (one === 0) continue;
      const two = wordOf(short2, word) & ~comes;
      const three = wordOf(short3, word) & ~comes;
      sum3[i] = sum3[i]! | three | (sum2[i]! & one) | (sum1[i]! & two);
      sum2[i] = sum2[i]! | two | (sum1[i]! & one);
      sum1[i] = sum1[i]! | one;
    }
  }

  /** Rows that fall short of every assumed language. */
  private readWays(words: Int32Array, count: number): void {
    const { ways, open } = this;
    for (let i = 0; i < count; i++) {
      let none = -1;
      for (let way = 0; way < ways.length; way++) {
        const levels = ways[way]!;
        let short = 0;
        for (let n = 0; n < levels.length; n++) short |= wordOf(levels[n], words[i]!);
        none &= short;
      }
      open[i] = none;
    }
  }
}

/** Adds a bitmap's bits to those of some words. */
export function unite(to: Int32Array, bitmap: Uint32Array, words: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) to[i] = to[i]! | bitmap[words[i]!]!;
}

function wordOf(bits: Bits, word: number): number {
  return bits === undefined ? 0 : bits[word]!;
}
