import pg from 'pg';
import {
  ALL_LISTS,
  bitOf,
  FITS,
  RANKED_LISTS,
} from '../../../../src/matching/core/engine/codes.js';
import type { CoreVacancy } from '../../../../src/matching/core/index.js';
import { VacancySearch } from '../../../../src/matching/core/engine/vacancy-search.js';
import { sampleOf, type BenchRegion } from '../bench-region.js';
import type { Options } from '../options.js';
import { print } from '../print.js';
import { aside, cpuRatios, ratios, spreadOf, timed, type Taken } from '../timing.js';
import { allRows, TOP, runAgain, wholeRun } from '../whole-run.js';
import { TODAY } from '../world.js';
import { ALL_SETTINGS, Backend, type Settings } from './backend.js';
import { load } from './load.js';
import type { Asking, Extent } from './query.js';
import { startServer } from './server.js';

/** The least of so many times counts, so that other work on the machine does not choose. */
const TRIALS = 3;
const MEGABYTE = 1_000_000;
const MS = 1000;

const WANTED: Readonly<Record<Extent, number>> = { 'all lists': ALL_LISTS, fits: bitOf(FITS) };

/** The engine on one thread against one connection to PostgreSQL that finds the same. */
export async function postgres(region: BenchRegion, options: Options): Promise<void> {
  const server = await startServer();
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    const [numbers, { seconds }] = await timed(() => load(client, region));
    const size = await client.query<{ bytes: string }>(
      'SELECT pg_database_size(current_database()) AS bytes',
    );
    print('postgres: tables loaded, indexed and analysed', seconds, 's', {
      megabytes: Number(size.rows[0]?.bytes) / MEGABYTE,
    });
    const backend = await Backend.of(client);
    const sample = sampleOf(region.vacancies, options.sample);
    const { context } = region;
    for (const extent of ['all lists', 'fits'] as const) {
      const asking = { context, numbers, extent, top: TOP };
      const settings = await quickest(backend, sample, asking);
      await backend.set(settings);
      await compare(region, backend, sample, asking);
      await measure(region, options, { backend, sample, asking, settings });
    }
  } finally {
    await client.end();
    await server.stop();
  }
}

/** The settings are tried on the sample itself, so that what it is measured with is the quickest for it. */
async function quickest(backend: Backend, tried: readonly CoreVacancy[], asking: Asking) {
  const times: [number, Settings][] = [];
  for (const settings of ALL_SETTINGS) {
    await backend.set(settings);
    // Once to prepare the statements and to warm the caches.
    await backend.timeOf(tried, asking);
    const seconds: number[] = [];
    for (let i = 0; i < TRIALS; i++) {
      seconds.push((await backend.timeOf(tried, asking)).seconds);
    }
    times.push([Math.min(...seconds), settings]);
  }
  return times.reduce((a, b) => (b[0] < a[0] ? b : a))[1];
}

/** What differs would not be the same work. This also prepares the statements that are measured then. */
async function compare(
  { index }: BenchRegion,
  backend: Backend,
  sample: readonly CoreVacancy[],
  asking: Asking,
): Promise<void> {
  const lists = asking.extent === 'fits' ? (['fits'] as const) : RANKED_LISTS;
  let [different, hits] = [0, 0];
  for (const vacancy of sample) {
    const found = await backend.best(vacancy, asking);
    const expected = index.profilesFor(vacancy.id, TOP, TODAY);
    for (const list of lists) {
      hits += expected[list].length;
      if (JSON.stringify(found[list]) !== JSON.stringify(expected[list])) different += 1;
    }
  }
  print(`postgres: lists that differ from the engine's, ${asking.extent}`, different, 'lists', {
    compared: lists.length * sample.length,
    hits,
  });
  if (different > 0) process.exitCode = 1;
}

interface Measured {
  readonly backend: Backend;
  readonly sample: readonly CoreVacancy[];
  readonly asking: Asking;
  readonly settings: Settings;
}

async function measure(
  { index, vacancies }: BenchRegion,
  { runs }: Options,
  { backend, sample, asking, settings }: Measured,
): Promise<void> {
  const { state } = index;
  const rows = allRows(state);
  const wanted = WANTED[asking.extent];
  // PostgreSQL has answered for every vacancy of the sample before; so has this search.
  const warm = new VacancySearch(TOP);
  runAgain(warm, state, rows, wanted);
  const cold = () => wholeRun(state, rows, wanted);
  const again = () => runAgain(warm, state, rows, wanted);
  const [server, engine, warmEngine]: [Taken[], Taken[], Taken[]] = [[], [], []];
  for (let run = 0; run < runs; run++) {
    engine.push(each((await timed(cold))[1], rows.length));
    warmEngine.push(each((await timed(again))[1], rows.length));
    server.push(each(await backend.timeOf(sample, asking), sample.length));
  }
  const middle = (taken: readonly Taken[], of: keyof Taken) =>
    spreadOf(taken.map((one) => one[of] * MS)).median;
  const against = (name: string, taken: readonly Taken[]) => {
    const ratio = ratios(server, taken);
    print(
      `postgres: one connection against the engine on one thread, ${name}`,
      ratio.median,
      'times',
      {
        ...aside(ratio),
        cpuRatio: cpuRatios(server, taken).median,
        postgresMs: middle(server, 'seconds'),
        postgresCpuMs: middle(server, 'cpuSeconds'),
        engineMs: middle(taken, 'seconds'),
        engineCpuMs: middle(taken, 'cpuSeconds'),
        each: 'vacancy',
        engineRanked: vacancies.length,
        postgresSampled: sample.length,
        ...settings,
        inFavourOfPostgres:
          'tables made for this query alone, languages as columns, caches warm, statements prepared, vacancy given as parameters',
      },
    );
  };
  against(asking.extent, engine);
  against(`${asking.extent}, both having answered before`, warmEngine);
}

const each = ({ seconds, cpuSeconds }: Taken, count: number): Taken => ({
  seconds: seconds / count,
  cpuSeconds: cpuSeconds / count,
});
