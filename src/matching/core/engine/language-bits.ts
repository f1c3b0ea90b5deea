import type { Arena } from './arena.js';
import type { IndexState } from './index-state.js';
import { ASSUMED, HARD, type LanguageNeeds, type Level } from './language-columns.js';
import type { Bits } from './row-bits.js';
import { roomFor } from './wasm/room.js';
import type { WasmMemory } from './wasm/wasm-memory.js';

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

/** Answers the gate for all rows, level by level, one vacancy's needs after the other. */
export class LanguageGates {
  /** Rows three steps short or more of the levels that must be reached, and bitmaps to keep those of any of. */
  private three = new Uint32Array(0);
  private any = new Int32Array(0);

  constructor(
    private readonly memory: WasmMemory,
    private readonly scratch: Arena,
  ) {}

  /**
   * @param make a bitmap without any row
   * @param none one that stays so
   */
  of(
    state: IndexState,
    bitmaps: Levels,
    { levels, assumed }: LanguageNeeds,
    make: () => Uint32Array,
    none: Uint32Array,
  ): LanguageBits {
    const { loops } = this.memory;
    const [one, two, open, conditions] = [make(), make(), make(), make()];
    const { byteLength: bytes } = one;
    this.three = roomFor(this.scratch, this.three, one.length);
    const three = this.three.fill(0);
    const at = (bits: Bits) => (bits ?? none).byteOffset;
    const below = (level: Level, need: number) => bitmaps.below(state, level, need);
    if (assumed.length > 0) open.fill(-1);
    for (const way of assumed) {
      const falling = way.map((level) => at(below(level, level.need)));
      this.any = roomFor(this.scratch, this.any, falling.length);
      this.any.set(falling);
      loops.keepThoseOfAny(at(open), this.any.byteOffset, falling.length, bytes);
    }
    for (const level of levels) {
      const { kind, language, need } = level;
      const first = below(level, need);
      if (first === undefined) continue;
      if (kind !== HARD) loops.addBits(at(kind === ASSUMED ? open : conditions), at(first), bytes);
      else {
        loops.addShort(
          at(one),
          at(two),
          at(three),
          at(conditions),
          at(first),
          at(below(level, need - 1)),
          at(below(level, need - 2)),
          at(bitmaps.expects(state, language, need)),
          bytes,
        );
      }
    }
    loops.decideShort(at(one), at(two), at(three), at(open), at(conditions), bytes);
    return { fails: two, reach: one, open, conditions };
  }
}
