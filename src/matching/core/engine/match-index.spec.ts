import fc from 'fast-check';
import { Chance } from '../../../../test/support/matching/random.js';
import {
  randomProfile,
  randomVacancy,
  randomWorld,
  type World,
} from '../../../../test/support/matching/random-world.js';
import { CEFR_LEVELS } from '../../../kernel/cefr.js';
import type { CoreProfile, CoreVacancy } from '../model.js';
import { rankProfile, rankVacancy } from '../ranking.js';
import { DEFAULT_SCORER_CONFIG, type ScorerConfig } from '../scorer-config.js';
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

/** Rows that searches go through at a time: usually more than there are, here also four words and a few. */
const segmentBits = fc.constantFrom(7, 9, 16);

function indexOf(world: World, bits = 16): MatchIndex {
  const index = new MatchIndex(world.context, bits);
  for (const profile of world.profiles) index.putProfile(profile);
  for (const vacancy of world.vacancies) index.putVacancy(vacancy);
  return index;
}

describe('the index', () => {
  it('finds exactly what the double loop finds, ties included, laid out or not', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        segmentBits,
        (seed, k, laidOut, bits) => {
          const world = randomWorld(seed, { profiles: 40, vacancies: 10 });
          const index = indexOf(world, bits);
          if (laidOut) index.layOut();
          expect(differences(index, world, world, k)).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('finds it in larger worlds, where most rows are passed over', () => {
    fc.assert(
      fc.property(seeds, segmentBits, (seed, bits) => {
        const world = randomWorld(seed, { profiles: 900, vacancies: 12 });
        const index = indexOf(world, bits);
        index.layOut();
        expect(differences(index, world, world, 3).slice(0, 3)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('finds it for what is out of the ordinary: many occupations, many languages, very many skills', () => {
    fc.assert(
      fc.property(seeds, segmentBits, (seed, bits) => {
        // Enough for two segments where these are small.
        const profiles = bits === 7 ? 200 : 60;
        const world = unusual(randomWorld(seed, { profiles, vacancies: 9 }), new Chance(seed));
        const index = indexOf(world, bits);
        index.layOut();
        expect(differences(index, world, world, 4)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('finds it whatever the numbers of the fit are', () => {
    fc.assert(
      fc.property(seeds, segmentBits, (seed, bits) => {
        const world = randomWorld(seed, { profiles: 120, vacancies: 8 });
        const config = randomConfig(new Chance(seed));
        const other = { ...world, context: { ...world.context, config } };
        const index = indexOf(other, bits);
        index.layOut();
        expect(differences(index, other, other, 3)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds whoever would travel for days', () => {
    const { context, ...region } = randomWorld(1, { profiles: 40, vacancies: 10 });
    const commute: typeof context.commute = (from, to, mode) => ({
      ...context.commute(from, to, mode),
      low: 4_500,
      minutes: 4_600,
    });
    const profiles = region.profiles.map((profile, n) => ({
      ...profile,
      maxCommuteMinutes: [4_095, 4_096, 5_000][n % 3],
    }));
    const world = { ...region, context: { ...context, commute }, profiles };
    const index = indexOf(world);
    index.layOut();
    expect(differences(index, world, world, 5)).toEqual([]);
    expect(index.size.oddProfiles).toBeGreaterThan(0);
  });

  it('fills only the lists that are wanted, with the same', () => {
    fc.assert(
      fc.property(seeds, fc.subarray([...RANKED_LISTS]), (seed, wanted) => {
        const world = randomWorld(seed, { profiles: 60, vacancies: 6 });
        const index = indexOf(world);
        index.layOut();
        for (const { id } of world.vacancies) {
          const all = index.profilesFor(id, 3, world.context.today);
          const some = index.profilesFor(id, 3, world.context.today, wanted);
          const expected = RANKED_LISTS.map((list) => (wanted.includes(list) ? all[list] : []));
          expect(RANKED_LISTS.map((list) => some[list])).toEqual(expected);
        }
      }),
      { numRuns: 60 },
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

/** Any numbers that the fit could be counted with, sensible or not; weights must be more than 0. */
function randomConfig(chance: Chance): ScorerConfig {
  const thousandths = () => chance.pick([0, 1, 150, 199, 200, chance.int(0, 1000), 1000]);
  const eachOf = <Key extends string>(keys: Readonly<Record<Key, number>>) =>
    Object.fromEntries(Object.keys(keys).map((key) => [key, thousandths()])) as Record<Key, number>;
  const { neutral, skillCredit } = DEFAULT_SCORER_CONFIG;
  return {
    ...DEFAULT_SCORER_CONFIG,
    weights: {
      skills: chance.int(1, 500),
      occupation: chance.int(1, 900),
      language: chance.int(1, 100),
      commute: chance.int(1, 100),
    },
    neutral: eachOf(neutral),
    needWeight: { essential: chance.int(1, 1000), optional: chance.int(1, 1000) },
    skillCredit: eachOf(skillCredit),
    occupationBySteps: Array.from({ length: 9 }, thousandths),
  };
}

/** Words that nothing is related to, so that each is a skill of its own. */
const WORDS = Array.from({ length: 160 }, (_, i) => `text:word ${i}`);
/** Vacancies ask for so many of them: more than sums have room to tell apart, and more than they can hold. */
const SKILLS_ASKED = [12, 150, 150, 45];

/** People with more than usual, and vacancies that ask for it. */
function unusual({ context, profiles, vacancies }: World, chance: Chance): World {
  const occupations = profiles.flatMap((profile) => profile.occupations ?? []);
  const share = chance.pick([0.02, 0.5]);
  const rarity = chance.pick([0.1, 1]);
  return {
    context: { ...context, taxonomy: { ...context.taxonomy, rarity: () => rarity } },
    profiles: profiles.map((profile) => ({
      ...profile,
      ...(chance.yes(0.4) && { occupations: chance.upTo(occupations, 9) }),
      ...(chance.yes(0.7) && { skills: chance.some(WORDS, chance.yes(0.04) ? 1 : share) }),
      ...(chance.yes(0.4) && {
        languages: ['fr', 'de', 'tr', 'pl', 'ro'].map((language) => ({
          language,
          spoken: chance.pick(CEFR_LEVELS),
          ...(chance.yes(0.3) && { expected: { value: chance.pick(CEFR_LEVELS) } }),
        })),
      }),
    })),
    vacancies: vacancies.map((vacancy, i) => ({
      ...vacancy,
      skills: chance
        .shuffle(WORDS)
        .slice(0, SKILLS_ASKED[i % SKILLS_ASKED.length])
        .map((skill) => ({ skill, essential: i % 2 === 1 })),
    })),
  };
}

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
