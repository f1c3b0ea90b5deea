import { jest } from '@jest/globals';
import { DataSource, type EntityManager } from 'typeorm';
import type { WorkerApp } from '../create-worker-app.js';
import type { ProfileId, VacancyId } from '../kernel/ids.js';
import { plainlyKept, type KeptPair } from '../../test/support/matching/plain-keep.js';
import { Chance } from '../../test/support/matching/random.js';
import {
  KEPT_ROWS,
  OPEN,
  profileId,
  StoredWorld,
  TOLD_TWICE,
  vacancyId,
} from '../../test/support/matching/stored-world.js';
import { createTestWorker, eventually } from '../../test/support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import type { JobShare } from '../platform/queue/catalogue.js';
import { Profiles } from '../profiles/index.js';
import { Vacancies } from '../vacancies/index.js';
import { CoreRecords } from './core-records.js';
import { KEPT_PER_PROFILE, KEPT_PER_VACANCY } from './domain/keep.js';
import { MatchContexts } from './match-context.js';
import { Scoring } from './scoring.service.js';
import { Sweep } from './sweep.js';

const SEED = 20_261_127;

describe('the rows that are kept', () => {
  let database: TestDatabase;
  let worker: WorkerApp;
  let source: DataSource;
  let scoring: Scoring;
  let world: StoredWorld;
  const chance = new Chance(SEED);
  const inTurn = (work: (manager: EntityManager) => Promise<void>) => source.transaction(work);

  const kept = () => source.query<KeptPair[]>(KEPT_ROWS);

  /** What the plain double loop keeps of everything that is stored now. */
  const expected = async () => {
    const records = worker.app.get(CoreRecords);
    const rows = [];
    for await (const row of worker.app.get(Profiles).forMatching()) rows.push(row);
    const vacancyIds: VacancyId[] = [];
    for await (const { id } of worker.app.get(Vacancies).forMatching()) vacancyIds.push(id);
    return plainlyKept(
      await records.mapProfiles(rows),
      await records.vacanciesOf(vacancyIds),
      worker.app.get(MatchContexts).current(),
    );
  };

  const settled = () =>
    eventually(
      'nothing undelivered',
      async () => {
        const [open] = await source.query<[{ n: number }]>(OPEN);
        return open.n === 0 ? true : undefined;
      },
      100_000,
    );

  const sweep = async (run: string) => {
    let written = 0;
    const work = worker.app.get(Sweep);
    for (const share of await work.shares(run)) written += await work.take({ share });
    return written;
  };

  /** Two shares at a time, as in a worker. */
  const takeInTwos = async (shares: readonly JobShare[], between = () => Promise.resolve()) => {
    const left = shares.values();
    const lane = async () => {
      for (const share of left) {
        await worker.app.get(Sweep).take({ share });
        await between();
      }
    };
    await Promise.all([lane(), lane()]);
  };

  const damage = async () => {
    await source.query(`DELETE FROM match WHERE strength % 5 = 0`);
    for (const [mark, rest] of [
      ['for_vacancy', 1],
      ['for_profile', 2],
    ]) {
      await source.query(
        `UPDATE match SET ${mark} = NOT ${mark} WHERE strength % 5 = ${rest} AND list <> 'no'`,
      );
    }
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    worker = await createTestWorker(database.url);
    source = worker.app.get(DataSource);
    scoring = worker.app.get(Scoring);
    world = await StoredWorld.store(source, SEED, { profiles: 160, vacancies: 130 });
  }, 120_000);

  afterAll(async () => {
    await worker.close();
    await database.drop();
  });

  it('are those of the plain double loop, whatever comes first', async () => {
    const ids = await source.query<{ id: string; side: string }[]>(
      `SELECT id, 'vacancy' AS side FROM vacancy UNION ALL SELECT id, 'profile' FROM profile ORDER BY 1`,
    );
    for (const { id, side } of chance.shuffle(ids)) {
      // The region comes to know of them one by one; the jobs are done here.
      await source.query(
        `INSERT INTO outbox_event (id, type, subject_type, subject_id, data, occurred_at, relayed_at)
         VALUES (gen_random_uuid(), $1, $2, $3, '{}', now(), now())`,
        [`${side}.changed`, side, id],
      );
      await inTurn((manager) =>
        side === 'vacancy'
          ? scoring.scoreVacancy(manager, id as VacancyId)
          : scoring.scoreProfile(manager, id as ProfileId),
      );
    }
    const rows = await kept();
    expect(rows).toEqual(await expected());
    // The world is dense enough for both limits to bite.
    const most = (idOf: (row: KeptPair) => string, of: readonly KeptPair[]) => {
      const counts = new Map<string, number>();
      for (const row of of) counts.set(idOf(row), (counts.get(idOf(row)) ?? 0) + 1);
      return Math.max(...counts.values());
    };
    const [ofVacancies, ofProfiles] = [
      rows.filter((row) => row.forVacancy),
      rows.filter((row) => row.forProfile),
    ];
    expect(most((row) => row.vacancy, ofVacancies)).toBe(KEPT_PER_VACANCY);
    expect(most((row) => `${row.profile} ${row.list}`, ofProfiles)).toBe(KEPT_PER_PROFILE);
  }, 120_000);

  it('stay so through bursts of changes of every kind, scored side by side', async () => {
    for (let burst = 0; burst < 4; burst++) {
      for (let n = 0; n < 25; n++) await world.change();
      await settled();
      expect(await kept()).toEqual(await expected());
    }
  }, 240_000);

  it('stay so though people and vacancies change while reasons are worked out', async () => {
    const records = worker.app.get(CoreRecords);
    const read = records.profilesOf.bind(records);
    let left = 80;
    const meddle = async () => {
      if (left === 0 || chance.yes()) return;
      left -= 1;
      await world.change();
    };
    jest.spyOn(records, 'profilesOf').mockImplementation(async (ids, manager) => {
      await meddle();
      const found = await read(ids, manager);
      await meddle();
      return found;
    });
    try {
      for (let n = 0; n < 10; n++) await world.change();
      await settled();
    } finally {
      jest.restoreAllMocks();
    }
    expect(left).toBe(0);
    expect(await kept()).toEqual(await expected());
  }, 240_000);

  it('are not written again by a sweep that finds them true', async () => {
    expect(await sweep('true')).toBe(0);
  });

  it('are put right by a sweep after changes that nobody told of', async () => {
    await damage();
    await source.query(`UPDATE vacancy SET status = 'paused' WHERE id < $1 AND status = 'active'`, [
      vacancyId(30),
    ]);
    await source.query(`UPDATE profile SET consent_id = NULL WHERE id < $1`, [profileId(20)]);
    expect(await sweep('repair')).toBeGreaterThan(100);
    expect(await kept()).toEqual(await expected());
  });

  it('are put right by shares in any order, two at a time', async () => {
    await damage();
    const shares = await worker.app.get(Sweep).shares('in any order');
    expect(new Set(shares.map(({ of }) => of)).size).toBe(3);
    await takeInTwos(chance.shuffle(shares));
    expect(await kept()).toEqual(await expected());
  }, 60_000);

  it('stay true when things change while a sweep goes on', async () => {
    const work = worker.app.get(Sweep);
    for (let run = 0; run < 4; run++) {
      const shares = await work.shares(`while things change ${run}`);
      await takeInTwos(shares, async () => {
        for (let n = 0; n < 4; n++) await world.change();
      });
      await settled();
      expect(await kept()).toEqual(await expected());
    }
    const twice = await source.query<unknown[]>(TOLD_TWICE);
    expect(twice).toEqual([]);
  }, 120_000);
});
