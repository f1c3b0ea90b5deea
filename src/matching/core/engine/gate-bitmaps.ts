import { CONDITION, FAIL, UNKNOWN } from './codes.js';
import { NO_DAY } from './days.js';
import { PAPER_FACETS } from './facet-tables.js';
import type { IndexState } from './index-state.js';
import { expectedOfRow, LANGUAGES_UNKNOWN, stepOfRow, type Level } from './language-columns.js';
import {
  availableOf,
  hoursOf,
  languagesOf,
  papersOf,
  placeOf,
  type ProfileState,
} from './profile-state.js';
import { NOWHERE } from './place-table.js';

const WORD = 32;
/** More steps than a level has. */
const STEPS = 8;

/** A bit for each row that the layout covers; undefined where no row has it. */
export type Bits = Uint32Array | undefined;

/** What one gate, or one facet of a vacancy's papers, makes of each row. */
export interface GateBits {
  readonly fails: Bits;
  readonly unknown: Bits;
  readonly condition: Bits;
}

/**
 * What the gates make of each row, a bit each, by what is asked: made when first asked for, then kept
 * until rows are laid out anew.
 */
export class GateBitmaps {
  private readonly facets = new Map<number, GateBits>();
  private readonly levels = new Map<number, Bits>();
  private readonly expectations = new Map<number, Bits>();
  private readonly hours = new Map<number, GateBits>();
  private readonly days = new Map<number, GateBits>();
  private readonly constants = new Map<string, Bits>();
  bytes = 0;

  /** One facet of a vacancy's papers. */
  facet(state: IndexState, papers: number, facet: number): GateBits {
    const asked = state.papers.askedParts[papers * PAPER_FACETS + facet]!;
    return kept(this.facets, asked * PAPER_FACETS + facet, () => {
      const codes = state.papers.facetCodes[facet]![asked]!;
      const parts = state.papers.statedParts[facet]!;
      return this.byCode(state, codes, (profiles, row) => parts[papersOf(profiles, row)]!);
    });
  }

  /** The hours gate for the number of what a vacancy asks. */
  hoursAsked(state: IndexState, asked: number): GateBits {
    return kept(this.hours, asked, () => this.byCode(state, state.hourCodes[asked]!, hoursOf));
  }

  /** The start-date gate for a day. */
  startsOn(state: IndexState, day: number): GateBits {
    return kept(this.days, day, () => {
      const { profiles } = state;
      const later = emptyBits(state);
      for (let row = 0; row < state.layout.rows; row++) {
        if (availableOf(profiles, row) > day) setBit(later, row);
      }
      const unknown = this.constant(
        state,
        'no day',
        (row) => availableOf(profiles, row) === NO_DAY,
      );
      return { fails: this.keep(later), unknown, condition: undefined };
    });
  }

  /** Rows whose home or limit is not known. */
  nowhere(state: IndexState): Bits {
    const { profiles } = state;
    return this.constant(state, 'nowhere', (row) => placeOf(profiles, row) === NOWHERE);
  }

  /** Rows that list no language. */
  unknownLanguages(state: IndexState): Bits {
    const { profiles } = state;
    const isUnknown = (row: number) => (languagesOf(profiles, row) & LANGUAGES_UNKNOWN) !== 0;
    return this.constant(state, 'no languages', isUnknown);
  }

  /** Rows below a step, whoever lists no language left out; undefined where the step is none. */
  below(state: IndexState, level: Level, step: number): Bits {
    if (step <= 0) return undefined;
    const key = (level.language * 2 + level.skill) * STEPS + step;
    return kept(this.levels, key, () => {
      const { profiles } = state;
      const bits = emptyBits(state);
      for (let row = 0; row < state.layout.rows; row++) {
        const listed = (languagesOf(profiles, row) & LANGUAGES_UNKNOWN) === 0;
        if (listed && stepOfRow(profiles, row, level) < step) setBit(bits, row);
      }
      return this.keep(bits);
    });
  }

  /** Rows that expect to reach a step in a language. */
  expects(state: IndexState, language: number, step: number): Bits {
    return kept(this.expectations, language * STEPS + step, () => {
      const bits = emptyBits(state);
      for (let row = 0; row < state.layout.rows; row++) {
        if (expectedOfRow(state.profiles, row, language) >= step) setBit(bits, row);
      }
      return this.keep(bits);
    });
  }

  /** The bits of one gate from the code of what each row states. */
  private byCode(
    state: IndexState,
    codes: Uint8Array,
    stated: (profiles: ProfileState, row: number) => number,
  ): GateBits {
    const [fails, unknown, condition] = [emptyBits(state), emptyBits(state), emptyBits(state)];
    const { profiles } = state;
    for (let row = 0; row < state.layout.rows; row++) {
      const code = codes[stated(profiles, row)]!;
      if (code === FAIL) setBit(fails, row);
      else if (code === UNKNOWN) setBit(unknown, row);
      else if (code === CONDITION) setBit(condition, row);
    }
    return {
      fails: this.keep(fails),
      unknown: this.keep(unknown),
      condition: this.keep(condition),
    };
  }

  private constant(state: IndexState, name: string, has: (row: number) => boolean): Bits {
    return kept(this.constants, name, () => {
      const bits = emptyBits(state);
      for (let row = 0; row < state.layout.rows; row++) if (has(row)) setBit(bits, row);
      return this.keep(bits);
    });
  }

  /** A bitmap without a bit is not kept. */
  private keep(bits: Uint32Array): Bits {
    if (!bits.some((word) => word !== 0)) return undefined;
    this.bytes += bits.byteLength;
    return bits;
  }
}

export function emptyBits({ layout }: IndexState): Uint32Array {
  return new Uint32Array(Math.ceil(layout.rows / WORD));
}

export function setBit(bits: Uint32Array, row: number): void {
  bits[row >>> 5] = bits[row >>> 5]! | (1 << (row & (WORD - 1)));
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined || map.has(key)) return known as Value;
  const value = make();
  map.set(key, value);
  return value;
}
