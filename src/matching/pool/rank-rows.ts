import { bitOf, RANKED_LISTS } from '../core/engine/codes.js';
import type { IndexState } from '../core/engine/index-state.js';
import type { VacancySearch } from '../core/engine/vacancy-search.js';
import type { RankedChunk } from './ranked-chunk.js';

const BYTES = Int32Array.BYTES_PER_ELEMENT;

/**
 * Ranks vacancies one after the other.
 * @param search keeps what it has worked out: give it vacancies of one workplace together
 * @param today as the engine numbers days
 * @param wanted bits of the lists to fill
 */
export function rankRows(
  search: VacancySearch,
  state: IndexState,
  vacancies: Int32Array,
  today: number,
  wanted: number,
): RankedChunk {
  const lists = RANKED_LISTS.length;
  const each =
    Math.min(search.k, state.profiles.rows) *
    RANKED_LISTS.filter((_, i) => (wanted & bitOf(i)) !== 0).length;
  const room = vacancies.length * each;
  // Shared, so that it is handed to another thread as it is; in one piece, since each costs as much as a message.
  const numbers = new SharedArrayBuffer((vacancies.length * lists + 2 * room) * BYTES);
  const ends = new Int32Array(numbers, 0, vacancies.length * lists);
  const profiles = new Int32Array(numbers, ends.byteLength, room);
  const scores = new Int32Array(numbers, ends.byteLength + profiles.byteLength, room);
  let found = 0;
  vacancies.forEach((vacancy, at) => {
    const tops = search.run(state, vacancy, today, wanted);
    tops.forEach((top, list) => {
      for (let i = 0; i < top.size; i++) {
        profiles[found] = top.rows[i]!;
        scores[found] = top.scores[i]!;
        found += 1;
      }
      ends[at * lists + list] = found;
    });
  });
  return {
    vacancies,
    ends,
    profiles: profiles.subarray(0, found),
    scores: scores.subarray(0, found),
  };
}
