import { RANKED_LISTS, type RankedList } from '../core/engine/codes.js';

/** The best profiles of several vacancies as plain numbers, cheap to hand from one thread to another. */
export interface RankedChunk {
  /** Rows of the vacancies, in the order in which they were ranked. */
  readonly vacancies: Int32Array;
  /** Where the hits of each vacancy's lists end: at `vacancy * lists + list`, lists in their fixed order. */
  readonly ends: Int32Array;
  /** Rows of the profiles, best first within a list. */
  readonly profiles: Int32Array;
  /** Their scores in thousandths of a point. */
  readonly scores: Int32Array;
}

/** One list of one vacancy, best first: rows of profiles and their scores in thousandths of a point. */
export interface RankedRows {
  readonly profiles: Int32Array;
  readonly scores: Int32Array;
}

/**
 * One list of a chunk.
 * @param at the vacancy's place in `chunk.vacancies`
 */
export function rowsOf(chunk: RankedChunk, at: number, list: RankedList): RankedRows {
  const number = at * RANKED_LISTS.length + RANKED_LISTS.indexOf(list);
  const start = number === 0 ? 0 : chunk.ends[number - 1]!;
  const end = chunk.ends[number]!;
  return {
    profiles: chunk.profiles.subarray(start, end),
    scores: chunk.scores.subarray(start, end),
  };
}
