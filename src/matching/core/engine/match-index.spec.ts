import fc from 'fast-check';
import { Chance } from '../../../../test/support/matching/random.js';
import {
  randomProfile,
  randomVacancy,
  randomWorld,
  type World,
} from '../../../../test/support/matching/random-world.js';
import type { CoreProfile, CoreVacancy } from '../model.js';
import { rankProfile, rankVacancy } from '../ranking.js';
import { RANKED_LISTS } from './codes.js';
import { MatchIndex } from './match-index.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

interface Region {
  profiles: readonly CoreProfile[];
  vacancies: readonly CoreVacancy[];
}

/** What the index finds, and what the double loop finds, as texts to compare. */
function differences(index: MatchIndex, { context }: World, region: Region, k: number): string[] {
  const found: string[] = [];
  const compare = (what: string, hits: unknown, expected: unknown) => {
    if (JSON.stringify(hits) !== JSON.stringify(expected)) {
      found.push(`${what}: ${JSON.stringify(hits)} instead of ${JSON.stringify(expected)}`);
    }
  };
  for (const vacancy of region.vacancies) {
    const hits = index.profilesFor(vacancy.id, k, context.today);
    const lists = rankVacancy(vacancy, region.profiles, context, k);
    for (const list of RANKED_LISTS) {
      const expected = lists[list].map((pair) => ({
        id: pair.profile,
        scoreThousandths: pair.fit.scoreThousandths,
      }));
      compare(`${list} of ${vacancy.id}`, hits[list], expected);
    }
  }
  for (const profile of region.profiles) {
    const hits = index.vacanciesFor(profile.id, k, context.today);
    const lists = rankProfile(profile, region.vacancies, context, k);
    for (const list of RANKED_LISTS) {
      const expected = lists[list].map((pair) => ({
        id: pair.vacancy,
        scoreThousandths: pair.fit.scoreThousandths,
      }));
      compare(`${list} of ${profile.id}`, hits[list], expected);
    }
  }
  return found;
}

function indexOf(world: World): MatchIndex {
  const index = new MatchIndex(world.context);
  for (const profile of world.profiles) index.putProfile(profile);
  for (const vacancy of world.vacancies) index.putVacancy(vacancy);
  return index;
}

describe('the index', () => {
  it('finds exactly what the double loop finds, ties included, laid out or not', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 6 }), fc.boolean(), (seed, k, laidOut) => {
        const world = randomWorld(seed, { profiles: 40, vacancies: 10 });
        const index = indexOf(world);
        if (laidOut) index.layOut();
        expect(differences(index, world, world, k)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('finds it in larger worlds, where whole blocks are passed over', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = randomWorld(seed, { profiles: 900, vacancies: 12 });
        const index = indexOf(world);
        index.layOut();
        expect(differences(index, world, world, 3).slice(0, 3)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('stays true through any sequence of changes', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = randomWorld(seed, { profiles: 30, vacancies: 8 });
        const chance = new Chance(seed + 1);
        const index = indexOf(world);
        const profiles = new Map(world.profiles.map((p) => [p.id, p]));
        const vacancies = new Map(world.vacancies.map((v) => [v.id, v]));
        const places = [...profiles.values()].flatMap((p) => (p.home?.at ? [p.home.at] : []));
        if (places.length === 0) return;
        for (let step = 0; step < 25; step++) {
          change(chance, index, profiles, vacancies, places);
          const region = { profiles: [...profiles.values()], vacancies: [...vacancies.values()] };
          if (step % 8 === 7) expect(differences(index, world, region, 4)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** One change of any kind, to the index and to the plain maps alike. */
function change(
  chance: Chance,
  index: MatchIndex,
  profiles: Map<string, CoreProfile>,
  vacancies: Map<string, CoreVacancy>,
  places: readonly NonNullable<NonNullable<CoreProfile['home']>['at']>[],
): void {
  const kind = chance.int(0, 4);
  if (kind === 0 && profiles.size > 1) {
    const id = chance.pick([...profiles.keys()]);
    profiles.delete(id);
    index.removeProfile(id);
  } else if (kind === 1 && vacancies.size > 1) {
    const id = chance.pick([...vacancies.keys()]);
    vacancies.delete(id);
    index.removeVacancy(id);
  } else if (kind === 2) {
    const vacancy = randomVacancy(chance, `v${chance.int(0, 12)}`, places);
    vacancies.set(vacancy.id, vacancy);
    index.putVacancy(vacancy);
  } else if (kind === 3 && chance.yes(0.3)) {
    index.layOut();
  } else {
    const profile = randomProfile(chance, `p${chance.int(0, 40)}`, places);
    profiles.set(profile.id, profile);
    index.putProfile(profile);
  }
}
