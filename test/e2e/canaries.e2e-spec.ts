import pg from 'pg';
import { startSystem, type System } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const CANARY = 'kanari';

interface Listed {
  items: { id: string }[];
}

/** No name, e-mail, phone or address of a person reaches an employer, a log line or a job before the introduction. */
describe('canaries', () => {
  let database: TestDatabase;
  let system: System;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    system = await startSystem(database.url);
    await system.settled();
  }, 300_000);

  afterAll(async () => {
    await system.close();
    await client.end();
    await database.drop();
  });

  it('stay hidden from employers, mails to employers, logs, events and job payloads', async () => {
    const cookies = {
      seeker: await system.signIn('seeker'),
      employer: await system.signIn('employer'),
    };
    // Every column of people's contact data holds a canary from here on; addresses of mails stay deliverable.
    await client.query(
      `UPDATE contact SET name = '${CANARY}-name', phone = '${CANARY}-phone', address = '${CANARY}-address',
              email = '${CANARY}-' || email
        WHERE account_id IN (SELECT id FROM account WHERE role = 'job-seeker')`,
    );
    const vacancies = (
      await system.request('GET', '/api/v1/vacancies?mine=true&limit=200', { as: cookies.employer })
    ).body as Listed;
    const { items } = (
      await system.request('GET', '/api/v1/matches?limit=200', { as: cookies.seeker })
    ).body as {
      items: { id: string; vacancyId: string }[];
    };
    const own = new Set(vacancies.items.map((v) => v.id));
    const mine = items.filter((m) => own.has(m.vacancyId));
    expect(mine.length).toBeGreaterThan(0);
    for (const match of mine) {
      const said = await system.request('POST', `/api/v1/matches/${match.id}/answer`, {
        as: cookies.seeker,
        body: { answer: 'yes' },
      });
      expect(said.status).toBe(201);
      const answered = await system.request(
        'POST',
        `/api/v1/vacancies/${match.vacancyId}/matches/${match.id}/answer`,
        {
          as: cookies.employer,
          body: { answer: 'yes' },
        },
      );
      expect(answered.status).toBe(201);
    }
    await system.settled();

    const seen: string[] = [];
    const api = (await system.request('GET', '/api/openapi.json')).body as {
      paths: Record<string, { get?: object }>;
    };
    const introductions = (
      await system.request('GET', '/api/v1/introductions', { as: cookies.employer })
    ).body as Listed;
    const ids = [...own, ...mine.map((m) => m.id), ...introductions.items.map((i) => i.id)];
    // The local mailbox is open to all by design, and exists on a machine for trying only.
    const read = Object.keys(api.paths).filter(
      (p) => api.paths[p]?.get !== undefined && !p.startsWith('/dev/'),
    );
    for (const path of read) {
      for (const url of expand(path, ids)) {
        const { body } = await system.request('GET', url, { as: cookies.employer });
        seen.push(JSON.stringify(body));
      }
    }
    for (const page of ['/', '/my-vacancies', '/introductions', '/notifications']) {
      const html = await fetch(`${system.url}${page}`, {
        headers: { cookie: cookies.employer, accept: 'text/html' },
      });
      seen.push(await html.text());
    }
    const toEmployers = await client.query<{ mail: string }>(
      `SELECT concat_ws(' ', subject, text, html) AS mail FROM dev_mail WHERE recipient NOT LIKE '${CANARY}%'`,
    );
    seen.push(...toEmployers.rows.map((r) => r.mail));
    const queued = await client.query<{ payload: string }>(
      'SELECT row_to_json(e)::text AS payload FROM outbox_event e',
    );
    seen.push(...queued.rows.map((r) => r.payload), await jobPayloads(client));
    seen.push(system.web.output, system.worker.output);

    expect(seen.length).toBeGreaterThan(40);
    const leaks = seen.filter((text) => text.includes(CANARY));
    expect(leaks.map((text) => text.slice(0, 300))).toEqual([]);
  }, 300_000);
});

/** The path with every id in the place of its parameters, or itself when it has none. */
function expand(path: string, ids: readonly string[]): string[] {
  const holes = path.match(/\{\w+\}/g) ?? [];
  if (holes.length === 0) return [path];
  if (holes.length === 1) return ids.map((id) => path.replace(/\{\w+\}/, id));
  return ids
    .slice(0, 6)
    .flatMap((a) => ids.map((b) => path.replace(/\{\w+\}/, a).replace(/\{\w+\}/, b)));
}

/** Every row of the queue's own tables, as text. */
async function jobPayloads(client: pg.Client): Promise<string> {
  const tables = await client.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'bullmq' AND table_type = 'BASE TABLE'",
  );
  let text = '';
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT row_to_json(t)::text AS row FROM bullmq.${name} t`,
    );
    text += rows.map((r) => r.row).join('\n');
  }
  return text;
}
