import { MatchIndex } from '../../../src/matching/core/index.js';
import type { BenchRegion } from './bench-region.js';
import type { Options } from './options.js';
import { print } from './print.js';
import { aside, cpuSecondsOf, spreadOf, takeTurns } from './timing.js';

/** Putting every record into an empty index, laying it out, and making it ready for searches. */
export async function loading(region: BenchRegion, { runs }: Options): Promise<void> {
  const { profiles, vacancies, context } = region;
  let index = new MatchIndex(context);
  const [put, lay, ready] = await takeTurns(runs, [
    () => {
      index = new MatchIndex(context);
      for (const profile of profiles) index.putProfile(profile);
      for (const vacancy of vacancies) index.putVacancy(vacancy);
    },
    () => index.layOut(),
    () => index.state,
  ]);
  const sizes = { profiles: profiles.length, vacancies: vacancies.length };
  const figures = [
    ['putting all profiles and vacancies in', put],
    ['laying out all profiles', lay],
    ['making ready, the commute table included', ready],
  ] as const;
  for (const [name, taken = []] of figures) {
    const spread = spreadOf(taken.map(({ seconds }) => seconds));
    print(name, spread.median, 's', {
      ...aside(spread),
      cpuSeconds: cpuSecondsOf(taken),
      ...sizes,
    });
  }
}
