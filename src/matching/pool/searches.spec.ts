import { randomWorld } from '../../../test/support/matching/random-world.js';
import { MatchIndex } from '../core/index.js';
import { NO_DAY } from '../core/engine/days.js';
import { SharedCache } from '../core/engine/shared-cache.js';
import { rankRows } from './rank-rows.js';
import { Searches } from './searches.js';

const K = 4;
const ALL = 15;
const PROFILES = 6_000;
/** More than there is room for bitmaps of so many people. */
const DAYS = 25_000;

describe('the searches of a thread', () => {
  const world = randomWorld(5, { profiles: PROFILES, vacancies: 30 });
  const index = new MatchIndex(world.context);
  for (const profile of world.profiles) index.putProfile(profile);
  for (const vacancy of world.vacancies) index.putVacancy(vacancy);
  index.layOut();
  const { state } = index;
  const rows = Int32Array.from({ length: state.vacancies.rows }, (_, row) => row);
  const { startsOn, closesOn } = state.vacancies;
  const starting = rows.find((row) => startsOn[row] !== NO_DAY && closesOn[row] === NO_DAY)!;

  it('go on without sharing where they keep too much, and find the same', () => {
    const memory = SharedCache.memory();
    const searches = new Searches(memory);
    const sharing = searches.of(K, state);
    const before = rankRows(sharing, state, rows, 1, ALL);
    // From each day on others can start later: a bitmap more to keep each time.
    const first = startsOn[starting]!;
    for (let day = first; day < first + DAYS; day++) {
      if (searches.of(K, state) === sharing) sharing.run(state, starting, day, ALL);
    }
    const alone = searches.of(K, state);
    expect(alone).not.toBe(sharing);
    expect(rankRows(alone, state, rows, 1, ALL)).toEqual(before);
    expect(searches.of(K, state)).toBe(alone);
    SharedCache.clear(memory);
    searches.forget();
    expect(searches.of(K, state)).toBe(sharing);
    expect(rankRows(sharing, state, rows, 1, ALL)).toEqual(before);
  });

  it('go on without sharing where all threads together keep too much', () => {
    const memory = SharedCache.memory();
    const searches = new Searches(memory);
    const sharing = searches.of(K, state);
    const found = rankRows(sharing, state, rows, 1, ALL);
    memory.raw.grow(3 * 2 ** 14);
    const alone = searches.of(K, state);
    expect(alone).not.toBe(sharing);
    expect(rankRows(alone, state, rows, 1, ALL)).toEqual(found);
  });

  it('are others for another number of profiles', () => {
    const searches = new Searches(SharedCache.memory());
    expect(searches.of(K, state)).toBe(searches.of(K, state));
    expect(searches.of(K + 1, state).k).toBe(K + 1);
  });
});
