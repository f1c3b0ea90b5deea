import { DataSource } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import { loadDemo } from '../demo/load-demo.js';
import type { Actor } from '../kernel/actor.js';
import type { AccountId, ProfileId, VacancyId } from '../kernel/ids.js';
import { Profiles } from '../profiles/index.js';
import type { WorkerApp } from '../create-worker-app.js';
import { createTestWorker, eventually } from '../../test/support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/test-database.js';
import { KEPT_PER_PROFILE, KEPT_PER_VACANCY } from './domain/keep.js';
import { Matches } from './matches.service.js';
import { Scoring } from './scoring.service.js';
import { Suggestions } from './suggestions.service.js';
import { Sweep } from './sweep.js';

interface Stored {
  id: string;
  profile_id: ProfileId;
  vacancy_id: VacancyId;
  list: string;
  updated_at: Date;
  seeker_answer: string | null;
}

describe('stored matches', () => {
  let database: TestDatabase;
  let worker: WorkerApp;
  let source: DataSource;
  let scoring: Scoring;

  const rows = () => source.query<Stored[]>('SELECT * FROM match ORDER BY profile_id, vacancy_id');
  const suggestions = async () =>
    (
      await source.query<[{ n: number }]>(
        "SELECT count(*) AS n FROM outbox_event WHERE type = 'match.suggested'",
      )
    )[0].n;
  const settled = () =>
    eventually(
      'nothing undelivered',
      async () => {
        const [open] = await source.query<[{ n: number }]>(
          `SELECT (SELECT count(*) FROM outbox_event WHERE relayed_at IS NULL)
                + (SELECT count(*) FROM outbox_delivery WHERE done_at IS NULL) AS n`,
        );
        return open.n === 0 ? true : undefined;
      },
      60_000,
    );

  const tell = (side: 'vacancy' | 'profile', id: string) =>
    source.query(
      `INSERT INTO outbox_event (id, type, subject_type, subject_id, data, occurred_at)
       VALUES (gen_random_uuid(), $1, $2, $3, '{}', now())`,
      [`${side}.changed`, side, id],
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    worker = await createTestWorker(database.url);
    source = worker.app.get(DataSource);
    scoring = worker.app.get(Scoring);
    await loadDemo(worker.app);
    await settled();
  }, 300_000);

  afterAll(async () => {
    await worker.close();
    await database.drop();
  });

  it('exist for the region, one row a pair, no more than is kept', async () => {
    const all = await rows();
    expect(all.length).toBeGreaterThan(30);
    expect(new Set(all.map((r) => `${r.profile_id} ${r.vacancy_id}`)).size).toBe(all.length);
    const [most] = await source.query<[{ v: number; p: number }]>(
      `SELECT (SELECT max(n) FROM (SELECT count(*) n FROM match WHERE for_vacancy GROUP BY vacancy_id) x) AS v,
              (SELECT max(n) FROM (SELECT count(*) n FROM match WHERE for_profile GROUP BY profile_id, list) x) AS p`,
    );
    expect(most.v).toBeLessThanOrEqual(KEPT_PER_VACANCY);
    expect(most.p).toBeLessThanOrEqual(KEPT_PER_PROFILE);
  });

  it('do not change when everything is scored again, and nobody is told again', async () => {
    const [before, told] = [await rows(), await suggestions()];
    const sweep = worker.app.get(Sweep);
    for (const share of await sweep.shares('by the spec'))
      expect(await sweep.take({ share })).toBe(0);
    expect(await rows()).toEqual(before);
    expect(await suggestions()).toBe(told);
  }, 60_000);

  it('are told of once when two jobs score the same pairs at the same time', async () => {
    const [one] = (await rows()).filter((r) => r.list === 'fits');
    if (one === undefined) throw new Error('no pair fits');
    await source.query('DELETE FROM match WHERE profile_id = $1 OR vacancy_id = $2', [
      one.profile_id,
      one.vacancy_id,
    ]);
    const before = await suggestions();
    await Promise.all([
      source.transaction((m) => scoring.scoreProfile(m, one.profile_id)),
      source.transaction((m) => scoring.scoreVacancy(m, one.vacancy_id)),
    ]);
    const doubled = await source.query<unknown[]>(
      `SELECT subject_id FROM outbox_event WHERE type = 'match.suggested' GROUP BY subject_id HAVING count(*) > 1`,
    );
    expect(doubled).toEqual([]);
    expect(await suggestions()).toBeGreaterThan(before);
  });

  it('stay as they are once somebody has answered', async () => {
    const [one] = (await rows()).filter((r) => r.list === 'fits');
    if (one === undefined) throw new Error('no pair fits');
    await source.transaction((m) =>
      worker.app.get(Matches).recordAnswer(m, one.id as never, 'seeker', 'yes'),
    );
    await source.query(`UPDATE vacancy SET status = 'paused' WHERE id = $1`, [one.vacancy_id]);
    await tell('vacancy', one.vacancy_id);
    await source.transaction((m) => scoring.scoreVacancy(m, one.vacancy_id));
    const after = await rows();
    expect(after.find((r) => r.id === one.id)).toMatchObject({ list: 'fits' });
    const others = after.filter((r) => r.vacancy_id === one.vacancy_id && r.id !== one.id);
    expect(others.every((r) => r.list === 'no')).toBe(true);
  });

  it('fall out of every list when consent is withdrawn', async () => {
    const [one] = (await rows()).filter((r) => r.list === 'fits-if');
    if (one === undefined) throw new Error('no pair fits with conditions');
    await source.query('UPDATE profile SET consent_id = NULL WHERE id = $1', [one.profile_id]);
    const profile = await worker.app.get(Profiles).get(one.profile_id);
    const person = await worker.app.get(Accounts).actor(profile?.accountId as AccountId);
    const shown = await worker.app
      .get(Suggestions)
      .forPerson(person as Actor, undefined, { limit: 50 });
    // At once: the worker takes the rows away a moment later.
    expect(shown.items).toEqual([]);
    await tell('profile', one.profile_id);
    await source.transaction((m) => scoring.scoreProfile(m, one.profile_id));
    const left = (await rows()).filter((r) => r.profile_id === one.profile_id && r.list !== 'no');
    expect(left.every((r) => r.seeker_answer === 'yes')).toBe(true);
  });
});
