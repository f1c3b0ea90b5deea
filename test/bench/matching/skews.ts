import type { CoreProfile } from '../../../src/matching/core/index.js';
import type { BenchRegion } from './bench-region.js';
import { print } from './print.js';
import { quantile } from './timing.js';

const HUNDREDTH = 0.01;
const MOST_COMMON = 10;

/** How often each different thing occurs, most frequent first. */
function frequencies(things: Iterable<string>): number[] {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Of all that occurs, the part that falls to the most frequent hundredth of the different things. */
function shareOfTopHundredth(counts: readonly number[]): number {
  return sum(counts.slice(0, Math.ceil(counts.length * HUNDREDTH))) / sum(counts);
}

const all = <T>(
  profiles: readonly CoreProfile[],
  of: (p: CoreProfile) => readonly T[] = () => [],
) => profiles.flatMap(of);

/** What the generated region looks like: figures to hold against a real one. */
export function skews({ profiles, vacancies, index }: BenchRegion): void {
  const occupations = frequencies(all(profiles, (p) => p.occupations ?? []));
  print(
    'occupations held: the most frequent hundredth',
    shareOfTopHundredth(occupations),
    'share',
    {
      different: occupations.length,
      aProfile: sum(occupations) / profiles.length,
    },
  );
  const held = all(profiles, (p) => p.skills ?? []);
  const skills = frequencies(held);
  print(
    'skills held: the ten most common',
    (skills[MOST_COMMON - 1] ?? 0) / profiles.length,
    'share',
    {
      mostCommon: (skills[0] ?? 0) / profiles.length,
      median: (skills[skills.length >> 1] ?? 0) / profiles.length,
      different: skills.length,
      aProfile: held.length / profiles.length,
      aVacancy: sum(vacancies.map((v) => v.skills.length)) / vacancies.length,
    },
  );
  const homes = frequencies(all(profiles, (p) => (p.home?.at ? [p.home.at.key] : [])));
  const workplaces = frequencies(
    vacancies.flatMap((v) => (v.workplace?.at ? [v.workplace.at.key] : [])),
  );
  print(
    'people in the ten largest places',
    sum(homes.slice(0, MOST_COMMON)) / profiles.length,
    'share',
    {
      places: homes.length,
      jobsInTheirTen: sum(workplaces.slice(0, MOST_COMMON)) / vacancies.length,
      workplaces: workplaces.length,
    },
  );
  const limits = all(profiles, (p) =>
    p.maxCommuteMinutes === undefined ? [] : [p.maxCommuteMinutes],
  );
  print('the limit of a commute, median', quantile(limits, 0.5), 'min', {
    p90: quantile(limits, 0.9),
    odd: index.size.oddProfiles,
  });
}
