import type { Arena } from './arena.js';
import { NO_DAY } from './days.js';
import type { IndexState } from './index-state.js';
import { kept } from './kept.js';
import type { LanguageBits, LanguageGates } from './language-bits.js';
import { expectedOfRow, LANGUAGES_UNKNOWN, stepOfRow, type Level } from './language-columns.js';
import { NOWHERE } from './place-table.js';
import { availableOf, languagesOf, placeOf } from './profile-state.js';
import {
  bitsByCode,
  bitsByMark,
  bitsOfLater,
  bitsWhere,
  MOST_CONDITIONS,
  union,
  wordsOf,
  type Bits,
  type GateBits,
} from './row-bits.js';
import type { RowsBy } from './rows-by.js';
import type { Kind } from './shared-cache.js';

/** More steps than a level has. */
const STEPS = 8;

/**
 * What the gates make of each row, a bit each, by what is asked: made when first asked for, then kept
 * until rows are laid out anew.
 */
export class GateBitmaps {
  private readonly byPapers: (GateBits | undefined)[] = [];
  private readonly levels = new Map<number, Bits>();
  private readonly expectations = new Map<number, Bits>();
  private readonly hours: (GateBits | undefined)[] = [];
  private readonly byLanguages: (LanguageBits | undefined)[] = [];
  private readonly days = new Map<number, Uint32Array>();
  private readonly blanks: (Uint32Array | undefined)[] = [];
  private nothing: Uint32Array | undefined;

  constructor(
    private readonly arena: Arena,
    private readonly gates: LanguageGates,
  ) {}

  /** The four gates of a vacancy's papers together. */
  papers(state: IndexState, papers: number): GateBits {
    return (this.byPapers[papers] ??= this.byCode(
      'papers',
      papers,
      state,
      state.layout.byPapers,
      state.papers.codes[papers]!,
    ));
  }

  /** The hours gate for the number of what a vacancy asks. */
  hoursAsked(state: IndexState, asked: number): GateBits {
    return (this.hours[asked] ??= this.byCode(
      'hours',
      asked,
      state,
      state.layout.byHours,
      state.hourCodes[asked]!,
    ));
  }

  private byCode(
    kind: Kind,
    number: number,
    { layout }: IndexState,
    by: RowsBy,
    codes: Uint8Array,
  ): GateBits {
    const left = this.taken(kind, number, 2 + MOST_CONDITIONS);
    if (left !== undefined) {
      const [fails, unknown, ...conditions] = left;
      return { fails, unknown, conditions };
    }
    const bits = bitsByCode(by, codes, () => this.make(layout.rows));
    this.leave(kind, number, [bits.fails, bits.unknown, ...bits.conditions]);
    return bits;
  }

  /** The language gate for the number of what a vacancy asks. */
  languages(state: IndexState, asked: number): LanguageBits {
    return (this.byLanguages[asked] ??= this.languagesAnew(state, asked));
  }

  private languagesAnew(state: IndexState, asked: number): LanguageBits {
    const left = this.taken('languages', asked, 4);
    if (left !== undefined) {
      const [fails, reach, open, conditions] = left;
      return { fails, reach, open, conditions };
    }
    const make = () => this.make(state.layout.rows);
    const needs = state.languageNeeds[asked]!;
    const bits = this.gates.of(state, this, needs, make, this.none(state));
    this.leave('languages', asked, [bits.fails, bits.reach, bits.open, bits.conditions]);
    return bits;
  }

  /** Rows that can start only after a day. */
  later(state: IndexState, day: number): Uint32Array {
    const known = this.days.get(day);
    if (known !== undefined) return known;
    const { profiles, layout } = state;
    const later = this.once('later', day, () =>
      bitsOfLater(profiles.gates, day, layout.rows, this.make(layout.rows)),
    );
    const bits = later ?? this.none(state);
    this.days.set(day, bits);
    return bits;
  }

  /** A bitmap that some thread has left, or else one that is made here and left. */
  private once(kind: Kind, number: number, make: () => Bits): Bits {
    const left = this.taken(kind, number, 1);
    if (left !== undefined) return left[0];
    const bits = make();
    this.leave(kind, number, [bits]);
    return bits;
  }

  /** Bitmaps that some thread has left; undefined where a part is missing. */
  private taken(kind: Kind, number: number, parts: number): Bits[] | undefined {
    const makers = Array.from({ length: parts }, () => Uint32Array);
    return this.arena
      .taken<Uint32Array[]>(kind, number, makers)
      ?.map((bits) => (bits.length === 0 ? undefined : bits));
  }

  private leave(kind: Kind, number: number, parts: readonly Bits[]): void {
    this.arena.leave(
      kind,
      number,
      parts.map((bits) => bits ?? NO_BITS),
    );
  }

  /** Rows that leave out something that a vacancy asks: where and how far, from when, or languages. */
  blank(state: IndexState, place: boolean, day: boolean, languages: boolean): Uint32Array {
    const key = (place ? 1 : 0) | (day ? 2 : 0) | (languages ? 4 : 0);
    return (this.blanks[key] ??= this.blankAnew(state, place, day, languages) ?? this.none(state));
  }

  private blankAnew(
    { profiles, layout }: IndexState,
    place: boolean,
    day: boolean,
    languages: boolean,
  ): Bits {
    const where = (holds: (row: number) => boolean) =>
      bitsWhere(layout.rows, holds, this.make(layout.rows));
    const parts = [
      place ? where((row) => placeOf(profiles, row) === NOWHERE) : undefined,
      day ? where((row) => availableOf(profiles, row) === NO_DAY) : undefined,
      languages
        ? where((row) => (languagesOf(profiles, row) & LANGUAGES_UNKNOWN) !== 0)
        : undefined,
    ];
    return union(parts, () => this.make(layout.rows));
  }

  /** No row at all. */
  none({ layout }: IndexState): Uint32Array {
    return (this.nothing ??= this.make(layout.rows));
  }

  /** Rows below a step, whoever lists no language left out; undefined where the step is none. */
  below(state: IndexState, level: Level, step: number): Bits {
    if (step <= 0) return undefined;
    const key = (level.language * 2 + level.skill) * STEPS + step;
    const { profiles } = state;
    const isBelow = (row: number) =>
      (languagesOf(profiles, row) & LANGUAGES_UNKNOWN) === 0 &&
      stepOfRow(profiles, row, level) < step;
    return kept(this.levels, key, () =>
      this.once('below', key, () => this.byStatement(state, isBelow)),
    );
  }

  /** Rows that expect to reach a step in a language. */
  expects(state: IndexState, language: number, step: number): Bits {
    const key = language * STEPS + step;
    const expects = (row: number) => expectedOfRow(state.profiles, row, language) >= step;
    return kept(this.expectations, key, () =>
      this.once('expects', key, () => this.byStatement(state, expects)),
    );
  }

  /** Asks one row for each different statement of languages. */
  private byStatement({ layout }: IndexState, holds: (row: number) => boolean): Bits {
    const { statedBy } = layout.records;
    const marks = new Uint8Array(statedBy.length);
    for (let number = 0; number < marks.length; number++)
      marks[number] = holds(statedBy[number]!) ? 1 : 0;
    return bitsByMark(layout.byStatement, marks, () => this.make(layout.rows));
  }

  /** A bitmap without any row. */
  private make(rows: number): Uint32Array {
    return this.arena.make(Uint32Array, wordsOf(rows));
  }
}

const NO_BITS = new Uint32Array(0);
