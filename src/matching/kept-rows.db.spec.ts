import { DataSource, type EntityManager } from 'typeorm';
import type { WorkerApp } from '../create-worker-app.js';
import type { ProfileId, VacancyId } from '../kernel/ids.js';
import { plainlyKept, type KeptPair } from '../../test/support/matching/plain-keep.js';
import { Chance } from '../../test/support/matching/random.js';
import { randomWorld } from '../../test/support/matching/random-world.js';
import {
  storeAdviser,
  storeProfiles,
  storeVacancies,
} from '../../test/support/matching/store-world.js';
import { createTestWorker } from '../../test/support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { Profiles } from '../profiles/index.js';
import { Vacancies } from '../vacancies/index.js';
import type { CoreVacancy } from './core/index.js';
import { CoreRecords } from './core-records.js';
import { KEPT_PER_PROFILE, KEPT_PER_VACANCY } from './domain/keep.js';
import { MatchContexts } from './match-context.js';
import { Scoring } from './scoring.service.js';

const SEED = 20_261_127;
const uuid = (kind: 'a' | 'b', n: number) =>
  `0000000${kind}-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** What many can do, so that more people fit than are kept. */
const FOR_ANYONE: Partial<CoreVacancy> = {
  status: 'active',
  remoteShare: 1,
  workplace: undefined,
  languages: [],
  assumedLanguage: undefined,
  contract: undefined,
  hours: undefined,
  startsOn: undefined,
  closesOn: undefined,
  drivingLicences: [],
};

describe('the rows that are kept', () => {
  let database: TestDatabase;
  let worker: WorkerApp;
  let source: DataSource;
  let scoring: Scoring;
  const chance = new Chance(SEED);
  const inTurn = (work: (manager: EntityManager) => Promise<void>) => source.transaction(work);

  const kept = () =>
    source.query<KeptPair[]>(
      `SELECT profile_id AS profile, vacancy_id AS vacancy, list, strength, confidence, contributions, gates,
          for_vacancy AS "forVacancy", for_profile AS "forProfile"
         FROM match WHERE for_vacancy OR for_profile ORDER BY 1, 2`,
    );

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

  beforeAll(async () => {
    database = await createTestDatabase();
    worker = await createTestWorker(database.url);
    source = worker.app.get(DataSource);
    scoring = worker.app.get(Scoring);
    const world = randomWorld(SEED, { profiles: 160, vacancies: 130 });
    await storeProfiles(
      source,
      world.profiles.map((p, i) => ({ ...p, id: uuid('a', i) })),
    );
    const vacancies = world.vacancies.map((v, i) => ({
      ...v,
      ...(i < 4 && FOR_ANYONE),
      id: uuid('b', i),
    }));
    await storeVacancies(source, vacancies, await storeAdviser(source));
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
});
