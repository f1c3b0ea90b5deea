import { context, profile, vacancy } from '../../../test/support/matching/pairs.js';
import { Chance } from '../../../test/support/matching/random.js';
import { randomWorld } from '../../../test/support/matching/random-world.js';
import { MATCH_LISTS } from '../../kernel/vocabulary.js';
import { rankProfile, rankVacancy } from './ranking.js';

describe('the ranking', () => {
  it('is best first within each list, ties broken by id, and counts from 1', () => {
    for (let seed = 0; seed < 40; seed++) {
      const world = randomWorld(seed, { profiles: 30, vacancies: 3 });
      for (const v of world.vacancies) {
        const lists = rankVacancy(v, world.profiles, world.context);
        for (const list of MATCH_LISTS) {
          lists[list].forEach((pair, i) => {
            expect(pair.rank).toBe(i + 1);
            expect(pair.list).toBe(list);
            const before = lists[list][i - 1];
            if (before === undefined) return;
            const [a, b] = [before.fit.scoreThousandths, pair.fit.scoreThousandths];
            expect(a > b || (a === b && before.profile < pair.profile)).toBe(true);
          });
        }
        expect(MATCH_LISTS.flatMap((list) => lists[list])).toHaveLength(30);
      }
    }
  });

  it('does not depend on the order in which profiles come', () => {
    for (let seed = 100; seed < 120; seed++) {
      const world = randomWorld(seed, { profiles: 25, vacancies: 2 });
      const mixed = new Chance(seed).shuffle(world.profiles);
      for (const v of world.vacancies) {
        expect(rankVacancy(v, mixed, world.context)).toEqual(
          rankVacancy(v, world.profiles, world.context),
        );
      }
    }
  });

  it('does not change anybody’s score when somebody joins', () => {
    const world = randomWorld(7, { profiles: 20, vacancies: 1 });
    const [v] = world.vacancies;
    if (v === undefined) throw new Error('no vacancy');
    const scores = (profiles: typeof world.profiles) =>
      new Map(
        MATCH_LISTS.flatMap((list) => rankVacancy(v, profiles, world.context)[list]).map((pair) => [
          pair.profile,
          pair.fit.score,
        ]),
      );
    const before = scores(world.profiles.slice(0, 10));
    const after = scores(world.profiles);
    for (const [id, score] of before) expect(after.get(id)).toBe(score);
  });

  it('says the same of a pair from either side', () => {
    const world = randomWorld(11);
    for (const p of world.profiles) {
      const byProfile = rankProfile(p, world.vacancies, world.context);
      for (const list of MATCH_LISTS) {
        for (const { rank: _rank, ...pair } of byProfile[list]) {
          const v = world.vacancies.find((one) => one.id === pair.vacancy);
          if (v === undefined) throw new Error('no vacancy');
          const [mirror] = rankVacancy(v, [p], world.context)[list];
          expect(mirror).toMatchObject(pair);
        }
      }
    }
  });

  it('breaks a tie by the profile’s id', () => {
    const twins = ['b', 'a', 'c'].map((id) => profile({ id }));
    expect(rankVacancy(vacancy(), twins, context(), 2).fits.map((pair) => pair.profile)).toEqual([
      'a',
      'b',
    ]);
  });
});
