import pg from 'pg';
import { startSystem, type System } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { eventually } from '../support/test-app.js';

/** A process that is killed loses nothing and doubles nothing. */
describe('faults', () => {
  let database: TestDatabase;
  let system: System;
  let employer: string;
  let client: pg.Client;

  const publish = async (title: string) => {
    const { status, body } = await system.request('POST', '/api/v1/vacancies', {
      as: employer,
      body: {
        titles: [{ lang: 'de', text: title }],
        workplace: { country: 'DE', postalCode: '77694' },
        contract: 'permanent',
        occupation: { label: 'Bäcker', lang: 'de' },
        languages: [{ language: 'de', spoken: 'A2', need: 'required' }],
      },
    });
    expect(status).toBe(201);
    return (body as { id: string }).id;
  };
  const rows = async <T extends object>(sql: string, values: unknown[] = []) =>
    (await client.query<T>(sql, values)).rows;
  const pairsTold = (vacancyId: string) =>
    rows<{ times: number }>(
      `SELECT count(*)::int AS times FROM outbox_event
        WHERE type = 'match.suggested' AND data ->> 'vacancyId' = $1 GROUP BY data ->> 'profileId'`,
      [vacancyId],
    );
  const twice = () =>
    rows(
      `SELECT 1 FROM notification WHERE channel = 'in-app'
        GROUP BY event_id, recipient_id HAVING count(*) > 1`,
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    system = await startSystem(database.url);
    employer = await system.signIn('employer');
    await system.settled();
  }, 300_000);

  afterAll(async () => {
    await system.close();
    await client.end();
    await database.drop();
  });

  it('kill -9 of the worker in mid-job: everything is done once by the next', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 6; i++) ids.push(await publish(`Bäcker ${i} (m/w/d)`));
    await system.worker.end('SIGKILL');
    for (let i = 6; i < 9; i++) ids.push(await publish(`Bäcker ${i} (m/w/d)`));
    await system.worker.start();
    await system.settled();
    for (const id of ids) {
      const told = await pairsTold(id);
      expect(told.length).toBeGreaterThan(0);
      expect(told.every(({ times }) => times === 1)).toBe(true);
    }
    expect(await twice()).toEqual([]);
  }, 300_000);

  it('kill -9 of the web process right after its answer: the event is carried out', async () => {
    const id = await publish('Bäcker nachts (m/w/d)');
    await system.web.end('SIGKILL');
    await eventually(
      'suggestions',
      async () => ((await pairsTold(id)).length > 0 ? true : undefined),
      60_000,
    );
    await system.web.start();
    await system.settled();
    expect((await pairsTold(id)).every(({ times }) => times === 1)).toBe(true);
  }, 300_000);

  it('SIGTERM ends both in order, with code 0', async () => {
    await publish('Bäcker zuletzt (m/w/d)');
    expect(await system.worker.end('SIGTERM')).toBe(0);
    expect(await system.web.end('SIGTERM')).toBe(0);
    await Promise.all([system.worker.start(), system.web.start()]);
    await system.settled();
    expect(await twice()).toEqual([]);
  }, 300_000);
});
