import { NO_DAY } from './days.js';
import { PAPER_FACETS } from './facet-tables.js';
import type { IndexState } from './index-state.js';
import { expectedOfRow, LANGUAGES_UNKNOWN, stepOfRow, type Level } from './language-columns.js';
import { NOWHERE } from './place-table.js';
import { availableOf, HOURS_WORD, languagesOf, PAPERS_WORD, placeOf } from './profile-state.js';
import {
  bitsByCode,
  bitsByStatement,
  bitsOfLater,
  bitsWhere,
  type Bits,
  type GateBits,
} from './row-bits.js';

/** More steps than a level has. */
const STEPS = 8;

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
      const byPapers = Uint8Array.from(parts, (part) => codes[part]!);
      return this.byCode(state, PAPERS_WORD, byPapers);
    });
  }

  /** The hours gate for the number of what a vacancy asks. */
  hoursAsked(state: IndexState, asked: number): GateBits {
    return kept(this.hours, asked, () => this.byCode(state, HOURS_WORD, state.hourCodes[asked]!));
  }

  private byCode({ profiles, layout }: IndexState, word: number, codes: Uint8Array): GateBits {
    const bits = bitsByCode(profiles.gates, word, codes, layout.rows);
    for (const part of [bits.fails, bits.unknown, bits.condition]) this.count(part);
    return bits;
  }

  /** The start-date gate for a day. */
  startsOn(state: IndexState, day: number): GateBits {
    return kept(this.days, day, () => {
      const { profiles, layout } = state;
      const fails = this.count(bitsOfLater(profiles.gates, day, layout.rows));
      const unknown = this.constant(
        state,
        'no day',
        (row) => availableOf(profiles, row) === NO_DAY,
      );
      return { fails, unknown, condition: undefined };
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
    const { profiles } = state;
    return kept(this.levels, key, () =>
      this.byStatement(
        state,
        (row) =>
          (languagesOf(profiles, row) & LANGUAGES_UNKNOWN) === 0 &&
          stepOfRow(profiles, row, level) < step,
      ),
    );
  }

  /** Rows that expect to reach a step in a language. */
  expects(state: IndexState, language: number, step: number): Bits {
    return kept(this.expectations, language * STEPS + step, () =>
      this.byStatement(state, (row) => expectedOfRow(state.profiles, row, language) >= step),
    );
  }

  /** Asks one row for each different statement of languages. */
  private byStatement({ layout }: IndexState, holds: (row: number) => boolean): Bits {
    const { records, statedBy } = layout.records;
    const marks = Uint8Array.from(statedBy, (row) => (holds(row) ? 1 : 0));
    return this.count(bitsByStatement(records, marks, layout.rows));
  }

  private constant({ layout }: IndexState, name: string, has: (row: number) => boolean): Bits {
    return kept(this.constants, name, () => this.count(bitsWhere(layout.rows, has)));
  }

  private count(bits: Bits): Bits {
    this.bytes += bits?.byteLength ?? 0;
    return bits;
  }
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined || map.has(key)) return known as Value;
  const value = make();
  map.set(key, value);
  return value;
}
