import type { IndexState } from './index-state.js';
import { ASSUMED, HARD, type LanguageNeeds, type Level } from './language-columns.js';
import type { Bits } from './row-bits.js';

/** What the language gate makes of each row laid out, a bit each. */
export interface LanguageBits {
  /** Too short of what is asked. */
  readonly fails: Bits;
  /** Short, within reach. */
  readonly reach: Bits;
  /** An assumed need to ask about. */
  readonly open: Bits;
  readonly conditions: Bits;
}

/** Bitmaps of single levels. */
interface Levels {
  /** Rows below a step, whoever lists no language left out; undefined where the step is none. */
  below(state: IndexState, level: Level, step: number): Bits;
  /** Rows that expect to reach a step in a language. */
  expects(state: IndexState, language: number, step: number): Bits;
}

export const NO_LANGUAGES_ASKED: LanguageBits = {
  fails: undefined,
  reach: undefined,
  open: undefined,
  conditions: undefined,
};

/**
 * Answers the gate for all rows, level by level.
 * @param make a bitmap without any row
 */
export function languageBitsOf(
  state: IndexState,
  bitmaps: Levels,
  { levels, assumed }: LanguageNeeds,
  make: () => Uint32Array,
): LanguageBits {
  const short = new StepsShort(make);
  const [open, conditions] = [make(), make()];
  const below = (level: Level, need: number) => bitmaps.below(state, level, need);
  if (assumed.length > 0) {
    open.fill(-1);
    for (const way of assumed) {
      const falling = way.map((level) => below(level, level.need));
      keepThoseOfAny(open, falling);
    }
  }
  for (const level of levels) {
    const first = below(level, level.need);
    if (first === undefined) continue;
    if (level.kind !== HARD) addBits(level.kind === ASSUMED ? open : conditions, first);
    else {
      const steps = [first, below(level, level.need - 1), below(level, level.need - 2)];
      short.add(steps, bitmaps.expects(state, level.language, level.need), conditions);
    }
  }
  return short.decide(open, conditions);
}

function addBits(to: Uint32Array, bits: Uint32Array): void {
  for (let i = 0; i < to.length; i++) to[i] = to[i]! | bits[i]!;
}

function keepThoseOfAny(kept: Uint32Array, bitmaps: readonly Bits[]): void {
  for (let i = 0; i < kept.length; i++) {
    let any = 0;
    for (const bits of bitmaps) any |= wordOf(bits, i);
    kept[i] = kept[i]! & any;
  }
}

/** Steps short of the levels that must be reached, added up as the core does: none, one, two, more. */
class StepsShort {
  private readonly one: Uint32Array;
  private readonly two: Uint32Array;
  private readonly three: Uint32Array;

  constructor(make: () => Uint32Array) {
    [this.one, this.two] = [make(), make()];
    this.three = new Uint32Array(this.one.length);
  }

  /**
   * @param short rows one, two, and three steps or more short of the level
   * @param expected rows that expect to reach it: that is a condition
   */
  add([short1, short2, short3]: readonly Bits[], expected: Bits, conditions: Uint32Array): void {
    const { one, two, three } = this;
    for (let i = 0; i < one.length; i++) {
      const comes = wordOf(expected, i);
      const short = wordOf(short1, i);
      const by1 = short & ~comes;
      const by2 = wordOf(short2, i) & ~comes;
      const by3 = wordOf(short3, i) & ~comes;
      conditions[i] = conditions[i]! | (short & comes);
      three[i] = three[i]! | by3 | (two[i]! & by1) | (one[i]! & by2);
      two[i] = two[i]! | by2 | (one[i]! & by1);
      one[i] = one[i]! | by1;
    }
  }

  /** Who is short is not asked, and what is asked about is no condition. */
  decide(open: Uint32Array, conditions: Uint32Array): LanguageBits {
    const { one, two: fails, three } = this;
    for (let i = 0; i < one.length; i++) {
      const short = one[i]!;
      fails[i] = three[i]! | (short & open[i]!);
      one[i] = short & ~three[i]! & ~open[i]!;
      open[i] = open[i]! & ~short;
      conditions[i] = conditions[i]! & ~short & ~open[i]!;
    }
    return { fails, reach: one, open, conditions };
  }
}

const wordOf = (bits: Bits, word: number): number => (bits === undefined ? 0 : bits[word]!);
