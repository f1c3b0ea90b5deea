import type { CoreProfile, CoreVacancy } from '../../../src/matching/core/index.js';
import { sampleOf, type BenchRegion } from './bench-region.js';
import type { Options } from './options.js';
import { print } from './print.js';
import { quantile, timed, type Taken } from './timing.js';
import { TOP } from './whole-run.js';
import { TODAY } from './world.js';

/** The first ones are slower: their code is still being compiled, which takes some hundred of them. */
const WARM_UP = 500;
/** Vacancies that are searched for before and after a layout. */
const SEARCHES = 100;
const CHANGES = 1000;
/** How many vacancies a person keeps (DESIGN, section 5). */
const TOP_OF_PROFILE = 20;
const MS = 1000;

function printTimes(name: string, taken: readonly Taken[], more: object): void {
  const counted = taken.slice(WARM_UP);
  const at = (share: number, of: keyof Taken) =>
    quantile(
      counted.map((one) => one[of] * MS),
      share,
    );
  print(name, at(0.99, 'seconds'), 'ms p99', {
    p50: at(0.5, 'seconds'),
    max: at(1, 'seconds'),
    cpuP50: at(0.5, 'cpuSeconds'),
    cpuP99: at(0.99, 'cpuSeconds'),
    n: counted.length,
    ...more,
  });
}

/** One new vacancy or one changed profile at a time: into the index, then everything it fits. */
export async function changes(region: BenchRegion, _options: Options): Promise<void> {
  const { index, world, profiles, vacancies } = region;
  const added = Array.from({ length: WARM_UP + CHANGES }, () => world.vacancy());
  // The minutes to a new workplace from every home are worked out within the time.
  const seen = new Set(vacancies.map(workplaceOf));
  const isFirstThere = added.map((vacancy) => seen.size < seen.add(workplaceOf(vacancy)).size);
  const newVacancies: Taken[] = [];
  for (const vacancy of added) {
    const [, taken] = await timed(() => {
      index.putVacancy(vacancy);
      return index.profilesFor(vacancy.id, TOP, TODAY);
    });
    newVacancies.push(taken);
    index.removeVacancy(vacancy.id);
  }
  const sizes = { profiles: profiles.length };
  printTimes('one new vacancy: put in and matched', newVacancies, sizes);
  const known = newVacancies.filter((_, i) => !isFirstThere[i]);
  printTimes('one new vacancy, at a workplace that had some before', known, sizes);

  const before = evenly(profiles, WARM_UP + CHANGES);
  const changed: Taken[] = [];
  for (const { id } of before) {
    const profile = { ...world.profile(), id };
    const [, taken] = await timed(() => {
      index.putProfile(profile);
      return index.vacanciesFor(id, TOP_OF_PROFILE, TODAY);
    });
    changed.push(taken);
  }
  printTimes('one changed profile: put in and matched', changed, { vacancies: vacancies.length });
  await printStale(region, before);
}

/** A search after many changes, before and after the next layout; leaves the index as it was. */
async function printStale(region: BenchRegion, before: readonly CoreProfile[]): Promise<void> {
  const { index, vacancies } = region;
  const some = sampleOf(vacancies, SEARCHES);
  const search = () => some.forEach(({ id }) => index.profilesFor(id, TOP, TODAY));
  const [, stale] = await timed(search);
  for (const profile of before) index.putProfile(profile);
  const [, laidOut] = await timed(() => index.layOut());
  search();
  const [, fresh] = await timed(search);
  print('a search with changes not laid out yet', stale.seconds / fresh.seconds, 'times', {
    changes: before.length,
    staleMs: (stale.seconds * MS) / some.length,
    freshMs: (fresh.seconds * MS) / some.length,
    layOutMs: laidOut.seconds * MS,
  });
}

const workplaceOf = ({ workplace }: CoreVacancy) => workplace?.at?.key;

function evenly<T>(items: readonly T[], size: number): T[] {
  const step = Math.max(1, items.length / size);
  return Array.from(
    { length: Math.min(size, items.length) },
    (_, i) => items[Math.floor(i * step)]!,
  );
}
