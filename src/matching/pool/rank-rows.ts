import { RANKED_LISTS } from '../core/engine/codes.js';
import type { IndexState } from '../core/engine/index-state.js';
import type { VacancySearch } from '../core/engine/vacancy-search.js';
import type { RankedChunk } from './ranked-chunk.js';

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
  const ends = sharedNumbers(vacancies.length * lists);
  const room = vacancies.length * lists * search.k;
  const profiles = sharedNumbers(room);
  const scores = sharedNumbers(room);
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

/** Handed to another thread as they are; the collector of garbage runs the more often the more other buffers there are. */
const sharedNumbers = (length: number) =>
  new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
