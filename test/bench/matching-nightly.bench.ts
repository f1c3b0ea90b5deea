import { parseArgs } from 'node:util';
import { performance } from 'node:perf_hooks';
import { DataSource } from 'typeorm';
import { Region } from '../../src/matching/region.js';
import { storeAdviser, storeProfiles, storeVacancies } from '../support/matching/store-world.js';
import { startBenchDatabase } from './matching/bench-database.js';
import { startBenchWorker } from './matching/bench-worker.js';
import { runNightly } from './matching/nightly-run.js';
import { publish, type Published } from './matching/publishing.js';
import { BenchWorld } from './matching/world.js';

/**
 * The worker's matching over a generated region in a real PostgreSQL: the nightly run from the database and back
 * into it, and how long after a publication both sides' notifications are stored.
 */
const { values } = parseArgs({
  options: {
    profiles: { type: 'string', default: '100000' },
    vacancies: { type: 'string', default: '10000' },
    publications: { type: 'string', default: '60' },
    /** How many of the nightly runs; all unless said. */
    runs: { type: 'string', default: '4' },
  },
});
const size = { profiles: Number(values.profiles), vacancies: Number(values.vacancies) };
const publications = Number(values.publications);

const print = (name: string, value: number, unit: string, more: object = {}) => {
  const rounded = Number(value.toPrecision(4));
  const line = { suite: 'matching-nightly', name, value: rounded, unit, ...size, ...more };
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

function* times<T>(count: number, make: () => T): Generator<T> {
  for (let n = 0; n < count; n++) yield make();
}

async function nightly(url: string, world: BenchWorld): Promise<void> {
  const worker = await startBenchWorker(url, world.vocabulary, false);
  const db = worker.app.get(DataSource);
  const [cpu, begun] = [process.cpuUsage(), performance.now()];
  await worker.app.get(Region).reload();
  const { user, system } = process.cpuUsage(cpu);
  print('load the region', (performance.now() - begun) / 1_000, 's', {
    cpu: (user + system) / 1e6,
  });
  const nothing = async () => undefined;
  const runs = [
    ['first, every row new', 1, nothing],
    ['again, nothing changed', 1, nothing],
    ['again, two shares at a time as in a worker', 2, nothing],
    [
      'again, one profile in a hundred changed',
      1,
      () =>
        db.query(
          `UPDATE profile SET record = record || '{"maxCommuteMinutes": 25}' WHERE hashtext(id::text) % 100 = 0`,
        ),
    ],
  ] as const;
  for (const [name, lanes, before] of runs.slice(0, Number(values.runs))) {
    await before();
    const { wall, written, ...parts } = await runNightly(worker.app, name, lanes);
    const outside = 1 - parts.ranking / wall;
    print(`nightly run, ${name}`, wall, 's', { written, outsideTheEngine: outside, ...parts });
  }
  await worker.close();
}

async function notifying(url: string, world: BenchWorld, adviser: string): Promise<void> {
  const db = new DataSource({ type: 'postgres', url });
  await db.initialize();
  // What the nightly run has told is taken for told long ago.
  await db.query('UPDATE outbox_event SET relayed_at = now() WHERE relayed_at IS NULL');
  // As PostgreSQL's own upkeep leaves the tables by the morning.
  await db.query('VACUUM (ANALYZE)');
  const worker = await startBenchWorker(url, world.vocabulary, true);
  const all: Published[] = [];
  for (let n = 0; n < publications; n++) all.push(await publish(db, world.vacancy(), adviser));
  await worker.close();
  await db.destroy();
  const at = (of: (one: Published) => number | undefined, part: number) => {
    const sorted = all.flatMap((one) => of(one) ?? []).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  };
  for (const part of [0.5, 0.95]) {
    const name = `published → notified, p${part * 100}`;
    print(
      `${name}, employer's side`,
      at((one) => one.employer, part),
      'ms',
      { publications },
    );
    print(
      `${name}, all`,
      at((one) => one.all, part),
      'ms',
      {
        notifications: at((one) => one.notifications, part),
        cpu: at((one) => one.cpu, part),
      },
    );
  }
}

const database = await startBenchDatabase();
try {
  const db = new DataSource({ type: 'postgres', url: database.url });
  await db.initialize();
  const world = new BenchWorld(1);
  const adviser = await storeAdviser(db);
  await storeProfiles(
    db,
    times(size.profiles, () => world.profile()),
  );
  await storeVacancies(
    db,
    times(size.vacancies, () => world.vacancy()),
    adviser,
  );
  await db.query('ANALYZE');
  await db.destroy();
  await nightly(database.url, world);
  await notifying(database.url, world, adviser);
} finally {
  await database.stop();
}
