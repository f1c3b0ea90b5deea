import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import {
  OPEN,
  profileId,
  StoredWorld,
  vacancyId,
} from '../../test/support/matching/stored-world.js';
import { createTestWorker, eventually } from '../../test/support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import type { WorkerApp } from '../create-worker-app.js';
import { Region } from './region.js';
import { RegionLoader } from './region-loader.js';

const TELL = `INSERT INTO outbox_event (id, type, subject_type, subject_id, data, occurred_at)
  VALUES (gen_random_uuid(), $1, $2, $3, '{}', now())`;

describe('the region of a worker', () => {
  let database: TestDatabase;
  let worker: WorkerApp;
  let source: DataSource;
  let region: Region;

  const setStatus = (id: string, status: string) =>
    source.transaction(async (manager) => {
      await manager.query('UPDATE vacancy SET status = $2, closed_because = NULL WHERE id = $1', [
        id,
        status,
      ]);
      await manager.query(TELL, ['vacancy.changed', 'vacancy', id]);
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    worker = await createTestWorker(database.url);
    source = worker.app.get(DataSource);
    region = worker.app.get(Region);
    await StoredWorld.store(source, 7, { profiles: 60, vacancies: 40 });
    await region.reload();
  }, 120_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await worker.close();
    await database.drop();
  });

  it('has everything that may be matched', async () => {
    const [{ v, p }] = await source.query<[{ v: number; p: number }]>(
      `SELECT (SELECT count(*) FROM vacancy WHERE status = 'active') AS v,
              (SELECT count(*) FROM profile WHERE consent_id IS NOT NULL) AS p`,
    );
    expect(region.index.size).toMatchObject({ vacancies: v, profiles: p });
    expect([region.vacancies.size, region.profileIds.size]).toEqual([v, p]);
  });

  it('shows to whoever has waited what was committed before, however many ask at once', async () => {
    const blocker = source.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query(TELL, ['other', 'vacancy', vacancyId(0)]);
    try {
      for (const status of ['paused', 'active', 'paused', 'active']) {
        const changes = Array.from({ length: 6 }, async (_, n) => {
          await setStatus(vacancyId(n), status);
          await region.catchUp();
          expect(region.vacancies.has(vacancyId(n))).toBe(status === 'active');
        });
        await Promise.all(changes);
      }
    } finally {
      await blocker.rollbackTransaction();
      await blocker.release();
    }
  });

  it('lets go of whoever withdraws consent', async () => {
    const [id] = [...region.profileIds];
    await source.query('UPDATE profile SET consent_id = NULL WHERE id = $1', [id]);
    await source.query(TELL, ['profile.withdrawn', 'profile', id]);
    const { profiles } = region.index.size;
    await region.catchUp();
    expect(region.profileIds.has(id ?? '')).toBe(false);
    expect(region.index.size.profiles).toBe(profiles - 1);
  });

  it('knows whose lists a change may concern', async () => {
    const { revision } = region;
    const others = [profileId(1), profileId(2)];
    expect(region.hasChanged(revision, 'profile', others)).toBe(false);
    await setStatus(vacancyId(7), region.vacancies.has(vacancyId(7)) ? 'paused' : 'active');
    await region.catchUp();
    expect(region.hasChanged(revision, 'profile', others)).toBe(true);
    expect(region.hasChanged(revision, 'vacancy', [vacancyId(7)])).toBe(true);
    expect(region.hasChanged(revision, 'vacancy', [vacancyId(8)])).toBe(false);
  });

  it('is read anew beside the copy in use, which nobody has to wait for and which loses no change', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const loader = worker.app.get(RegionLoader);
    const load = loader.load.bind(loader);
    const slow = jest.spyOn(loader, 'load').mockImplementation(async () => {
      const copy = await load();
      await held;
      return copy;
    });
    const { index, revision } = region;
    let reloaded = false;
    const reloading = region.reload().then(() => (reloaded = true));
    const was = region.vacancies.has(vacancyId(5));
    try {
      await eventually('a loading', () => Promise.resolve(slow.mock.calls.length > 0 || undefined));
      await setStatus(vacancyId(5), was ? 'paused' : 'active');
      await Promise.race([region.catchUp(), pause(5_000)]);
      expect([reloaded, region.index === index]).toEqual([false, true]);
      expect(region.vacancies.has(vacancyId(5))).toBe(!was);
    } finally {
      goOn();
      await reloading;
      slow.mockRestore();
    }
    expect(region.index).not.toBe(index);
    expect(region.vacancies.has(vacancyId(5))).toBe(!was);
    // Whatever was worked out of the copy before may differ from what this one says.
    expect(region.revision).toBeGreaterThan(revision);
    expect(region.hasChanged(revision, 'profile', [profileId(1)])).toBe(true);
    expect(region.changedSince(revision, 'vacancy')).toBeUndefined();
    const latest = region.revision;
    await setStatus(vacancyId(5), was ? 'active' : 'paused');
    await region.catchUp();
    expect(region.changedSince(latest, 'vacancy')).toContain(vacancyId(5));
    expect(region.changedSince(region.revision, 'vacancy')).toEqual([]);
  }, 20_000);

  it('is loaded anew when the log has lost what it had not read, and says so', async () => {
    const said = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    await eventually(
      'a quiet log',
      async () => {
        const [open] = await source.query<[{ n: number }]>(OPEN);
        return open.n === 0 ? true : undefined;
      },
      60_000,
    );
    await region.catchUp();
    const was = region.vacancies.has(vacancyId(9));
    // Changed and told, but the event is gone before this worker looks.
    await source.query(
      `WITH changed AS (UPDATE vacancy SET status = $2, closed_because = NULL WHERE id = $1)
       DELETE FROM outbox_event`,
      [vacancyId(9), was ? 'paused' : 'active'],
    );
    await region.catchUp();
    expect(region.vacancies.has(vacancyId(9))).toBe(!was);
    expect(said.mock.calls.flat().join('\n')).toContain('no longer reaches back');
  }, 90_000);

  it('lays its index out anew in a pause, once enough has changed', async () => {
    const some = [...region.vacancies.keys()];
    const people = [...region.profileIds];
    for (let round = 0; round * people.length < 1_200; round++) {
      // Told as if the jobs for it had been given out, so that only the region takes note.
      await source.query(
        `WITH changed AS (UPDATE profile SET
             record = record || jsonb_build_object('maxCommuteMinutes', 10 + $1::int) RETURNING id)
         INSERT INTO outbox_event (id, type, subject_type, subject_id, data, occurred_at, relayed_at)
         SELECT gen_random_uuid(), 'profile.changed', 'profile', id, '{}', now(), now() FROM changed`,
        [round],
      );
      await region.catchUp();
    }
    expect(region.index.isStale).toBe(true);
    region.tidy();
    await eventually('a layout', () => Promise.resolve(region.index.isStale ? undefined : true));
    expect(region.index.size.profiles).toBe(people.length);
    expect([...region.vacancies.keys()]).toEqual(some);
  }, 60_000);
});
