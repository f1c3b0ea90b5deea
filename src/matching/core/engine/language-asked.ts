import type { Arena } from './arena.js';
import type { IndexState } from './index-state.js';
import { TERM_HEAD, TERM_LEVEL, valueOfRow } from './language-columns.js';

/** What a vacancy's language term asks: levels, or values where these cannot be told from what is packed. */
export interface LanguageAsked {
  /** {@link TERM_LEVEL} numbers each. */
  readonly levels: Int32Array;
  readonly count: number;
  /** Of the levels' weights. */
  readonly total: number;
  /** The term's value by number of what is stated; empty where the levels will do. */
  readonly table: Uint16Array;
}

export function languageAsked(state: IndexState, number: number, arena: Arena): LanguageAsked {
  const term = state.languageTerms[number]!;
  const [count, total] = [term[0]!, term[1]!];
  const levels = arena.keep(term.subarray(TERM_HEAD, TERM_HEAD + count * TERM_LEVEL));
  const isPacked = levels.every((shift, at) => at % TERM_LEVEL !== 0 || shift >= 0);
  if (isPacked) return { levels, count, total, table: arena.make(Uint16Array, 0) };
  const { statedBy } = state.layout.records;
  const table = arena.make(Uint16Array, statedBy.length);
  const silent = state.config.neutral.language;
  statedBy.forEach((row, at) => (table[at] = valueOfRow(term, state.profiles, row, silent)));
  return { levels, count: 0, total, table };
}
