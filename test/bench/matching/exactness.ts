import { RANKED_LISTS } from '../../../src/matching/core/engine/codes.js';
import type { Hits } from '../../../src/matching/core/index.js';
import { sampleOf, type BenchRegion } from './bench-region.js';
import type { Options } from './options.js';
import { plainBest } from './plain-loop.js';
import { print } from './print.js';
import { timed, type Taken } from './timing.js';
import { TOP } from './whole-run.js';
import { TODAY } from './world.js';

/** The plain loop is slow: it takes a part of the sample. */
const PART = 3;

/** The engine's four lists against the plain loop's, and the plain loop's time. */
export async function exactness(region: BenchRegion, { sample }: Options): Promise<void> {
  const { index, profiles, vacancies, matchContext } = region;
  const tried = sampleOf(vacancies, Math.ceil(sample / PART));
  const taken: Taken[] = [];
  let [lists, hits, different] = [0, 0, 0];
  for (const vacancy of tried) {
    const [plain, time] = await timed(() => plainBest(vacancy, profiles, matchContext, TOP));
    taken.push(time);
    const found = index.profilesFor(vacancy.id, TOP, TODAY);
    for (const list of RANKED_LISTS) {
      lists += 1;
      hits += plain[list].length;
      if (!isSame(plain[list], found[list])) different += 1;
    }
  }
  print('lists that differ from the plain loop', different, 'lists', {
    compared: lists,
    hits,
    vacancies: tried.length,
  });
  const each = (of: (one: Taken) => number) =>
    taken.reduce((a, one) => a + of(one), 0) / taken.length;
  print('plain double loop, all vacancies', each((one) => one.seconds) * vacancies.length, 's', {
    cpuSeconds: each((one) => one.cpuSeconds) * vacancies.length,
    sampled: tried.length,
    note: 'from the sample in proportion; commutes remembered',
  });
  if (different > 0) process.exitCode = 1;
}

const isSame = (a: Hits['fits'], b: Hits['fits']) => JSON.stringify(a) === JSON.stringify(b);
