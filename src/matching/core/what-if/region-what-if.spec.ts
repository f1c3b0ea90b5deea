import fc from 'fast-check';
import { Chance } from '../../../../test/support/matching/random.js';
import { randomWorld, type World } from '../../../../test/support/matching/random-world.js';
import { occupation, skill } from '../../../../test/support/matching/small-taxonomy.js';
import { CEFR_LEVELS } from '../../../kernel/cefr.js';
import { evaluatePair } from '../evaluate-pair.js';
import type { CorePlace, CoreProfile } from '../model.js';
import { afterLearning, blockersOf, type Learning } from './blockers.js';
import { PEOPLE_COUNTED } from './region-tally.js';
import { RegionWhatIf, type RegionWhatIfResult } from './region-what-if.js';
import { isOpen } from './step.js';

const territoryOf = (place: CorePlace | undefined) =>
  place?.at === undefined ? '?' : `${place.country} ${Math.floor(place.at.lat * 2)}`;

/** What a region's figures are by definition: every pair by the plain core, before and after. */
function plainRegion(world: World, learnings: readonly Learning[], threshold: number) {
  const { context, vacancies } = world;
  const profiles = world.profiles.filter(({ consent }) => consent);
  const active = vacancies.filter(({ status }) => status === 'active');
  const opens = (p: CoreProfile, v: (typeof vacancies)[number]) =>
    isOpen(evaluatePair(p, v, context), threshold);
  const cells = new Map<string, { pairs: number; people: Set<string> }>();
  let openPairs = 0;
  for (const vacancy of active) {
    for (const profile of profiles) {
      if (opens(profile, vacancy)) openPairs += 1;
      const { language, skills } = blockersOf(profile, vacancy, context, threshold);
      const blockers = [
        ...(language ? [{ kind: 'language', ...language }] : []),
        ...skills.map((skill) => ({ kind: 'skill', skill })),
      ];
      for (const blocker of blockers) {
        for (const [side, territory] of [
          ['region', null],
          ['work', territoryOf(vacancy.workplace)],
          ['home', territoryOf(profile.home)],
        ] as const) {
          const key = JSON.stringify({ blocker, side, territory });
          const cell = cells.get(key) ?? { pairs: 0, people: new Set<string>() };
          cells.set(key, cell);
          cell.pairs += 1;
          cell.people.add(profile.id);
        }
      }
    }
  }
  return {
    openPairs,
    blocked: [...cells].map(([key, { pairs, people }]) => ({
      ...(JSON.parse(key) as object),
      pairs,
      people: Math.min(PEOPLE_COUNTED, people.size),
    })),
    learnings: learnings.map((learning) => {
      const pairs = active.flatMap((vacancy) =>
        profiles.flatMap((profile) => {
          const after = afterLearning(profile, learning);
          const opened = !opens(profile, vacancy) && after !== undefined && opens(after, vacancy);
          return opened ? [[profile.id, vacancy.id] as const] : [];
        }),
      );
      return {
        pairs: pairs.length,
        people: new Set(pairs.map(([person]) => person)).size,
        vacancies: new Set(pairs.map(([, vacancy]) => vacancy)).size,
      };
    }),
  };
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function figures(world: World, learnings: readonly Learning[], threshold: number) {
  const region = new RegionWhatIf(world.context, territoryOf);
  for (const profile of world.profiles) region.putProfile(profile);
  for (const vacancy of world.vacancies) region.putVacancy(vacancy);
  return finish(region.run({ today: world.context.today, threshold, learnings }));
}

const sorted = (blocked: readonly object[]) => blocked.map((one) => JSON.stringify(one)).sort();

function compare(found: RegionWhatIfResult, plain: ReturnType<typeof plainRegion>): void {
  expect(found.openPairs).toBe(plain.openPairs);
  expect(found.learnings).toEqual(plain.learnings);
  expect(sorted(found.blocked)).toEqual(sorted(plain.blocked));
}

function randomLearning(chance: Chance, world: World): Learning {
  const asked = world.vacancies.flatMap(({ skills }) => skills.map(({ skill }) => skill));
  const languages = chance.upTo(['fr', 'de', 'en', 'it', 'pl'], 2).map((language) => {
    const level = chance.int(0, 5);
    return {
      language,
      to: {
        spoken: chance.maybe(() => CEFR_LEVELS[level], 0.2),
        written: chance.maybe(() => CEFR_LEVELS[level], 0.3),
      },
      entry: chance.maybe(() => CEFR_LEVELS[Math.max(0, level - 2)], 0.5),
    };
  });
  return { languages, skills: chance.upTo([...new Set(asked)], chance.int(0, 3)) };
}

describe('what if, for the region', () => {
  it('counts what the plain core says of every pair, before and after', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.constantFrom(0, 20_000, 30_000, 45_000),
        (seed, threshold) => {
          const world = randomWorld(seed, { profiles: 40, vacancies: 10 });
          const chance = new Chance(seed + 5);
          const learnings = Array.from({ length: 6 }, () => randomLearning(chance, world));
          compare(figures(world, learnings, threshold), plainRegion(world, learnings, threshold));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('counts those too who do not fit the columns', () => {
    const world = randomWorld(11, { profiles: 30, vacancies: 12 });
    const many = Array.from({ length: 300 }, (_, i) => `text:own ${i}`);
    const profiles = world.profiles.map((profile, i) =>
      i % 3 === 0 ? { ...profile, skills: [...(profile.skills ?? []), ...many] } : profile,
    );
    const odd = { ...world, profiles };
    const chance = new Chance(4);
    const learnings = [randomLearning(chance, odd), randomLearning(chance, odd)];
    compare(figures(odd, learnings, 20_000), plainRegion(odd, learnings, 20_000));
  });

  it('counts the same in larger worlds, where whole blocks of people are passed over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const world = randomWorld(seed, { profiles: 900, vacancies: 8 });
        // One trade, one skill: people of a trade lie together, and most know nothing of the others.
        const profiles = world.profiles.map((profile, i) => ({
          ...profile,
          occupations: [occupation(`o${i % 6}`)],
          skills: [skill(`s${i % 6}`)],
        }));
        const trades = { ...world, profiles };
        const learnings = [randomLearning(new Chance(seed), trades)];
        compare(figures(trades, learnings, 30_000), plainRegion(trades, learnings, 30_000));
      }),
      { numRuns: 6 },
    );
  });

  it('counts people only as far as it takes to tell that they are many', () => {
    const world = randomWorld(3, { profiles: 300, vacancies: 12 });
    const { blocked } = figures(world, [], 20_000);
    expect(Math.max(...blocked.map(({ people }) => people))).toBe(PEOPLE_COUNTED);
    expect(blocked.some(({ pairs }) => pairs > PEOPLE_COUNTED)).toBe(true);
  });
});
