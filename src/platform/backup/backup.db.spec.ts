import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { MIGRATIONS } from '../../../migrations/index.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { backup } from './backup.js';
import { restore } from './restore.js';

const EVENT = '0199aaaa-0000-7000-8000-000000000001';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe('backup and restore', () => {
  let from: TestDatabase;
  let to: TestDatabase;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    [from, to] = [await createTestDatabase(), await createTestDatabase()];
    folder = await mkdtemp(join(tmpdir(), 'passerelle-backup-'));
    file = join(folder, 'all.gz');
    await query(
      from.url,
      `INSERT INTO outbox_event VALUES ('${EVENT}', 'x', 'match', '${EVENT}', '{"a": "tab\\there"}', '2026-01-02 03:04:05.123456+00');
       INSERT INTO outbox_delivery VALUES ('${EVENT}', 'c', NULL, 0, NULL);
       INSERT INTO dev_mail (recipient, subject, text, html, sent_at) VALUES ('a', E'line\\nbreak', '', '', now())`,
    );
  });
  afterAll(async () => {
    await Promise.all([from.drop(), to.drop(), rm(folder, { recursive: true })]);
  });

  const everything = (url: string) =>
    query(
      url,
      `SELECT (SELECT json_agg(to_jsonb(e) - 'xid') FROM outbox_event e),
              (SELECT json_agg(d) FROM outbox_delivery d), (SELECT json_agg(m) FROM dev_mail m)`,
    );

  it('bring back every row as it was, and counters go on behind it', async () => {
    // The three rows of this spec, and what migrations put in.
    const { rows } = await backup(from.url, file, new Date());
    expect(rows).toBeGreaterThanOrEqual(3);
    expect(await restore(to.url, file, MIGRATIONS, false)).toMatchObject({
      rows,
      migratedOn: [],
    });
    expect(await everything(to.url)).toEqual(await everything(from.url));
    const [next] = await query(
      to.url,
      "INSERT INTO dev_mail (recipient, subject, text, html, sent_at) VALUES ('b', '', '', '', now()) RETURNING id",
    );
    expect(next).toEqual({ id: 2 });
    await query(to.url, 'DELETE FROM dev_mail WHERE id = 2');
  });

  it('take data of an older version through the migrations since', async () => {
    const older = MIGRATIONS.slice(0, -1);
    const old = await createTestDatabase();
    await query(
      old.url,
      'DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA bullmq CASCADE',
    );
    const { migrate } = await import('../database/migrate.js');
    await migrate(old.url, older);
    await backup(old.url, join(folder, 'old.gz'), new Date());
    const report = await restore(old.url, join(folder, 'old.gz'), MIGRATIONS, true);
    expect(report.migratedOn).toHaveLength(1);
    await old.drop();
  });

  it.each([
    ['cut off', async (path: string) => truncate(path, (await readFile(path)).length - 40)],
    ['not a backup', async (path: string) => writeFile(path, 'hello')],
  ])('refuse a file that is %s and leave the database alone', async (_name, spoil) => {
    const bad = join(folder, 'bad.gz');
    await writeFile(bad, await readFile(file));
    await spoil(bad);
    await expect(restore(to.url, bad, MIGRATIONS, true)).rejects.toMatchObject({
      code: 'unreadable-backup',
    });
    expect(await everything(to.url)).toEqual(await everything(from.url));
  });

  it('refuse data of a newer version', async () => {
    await expect(restore(to.url, file, MIGRATIONS.slice(1), true)).rejects.toThrow(/newer version/);
  });
});
