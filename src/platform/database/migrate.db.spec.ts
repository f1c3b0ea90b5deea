import pg from 'pg';
import { MIGRATIONS } from '../../../migrations/index.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { migrate } from './migrate.js';

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('find nothing to do the second time', async () => {
    expect((await migrate(database.url, MIGRATIONS)).applied).toEqual([]);
  });

  it('run once when two start together on an empty schema', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      'DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA bullmq CASCADE',
    );
    await client.end();
    const reports = await Promise.all([
      migrate(database.url, MIGRATIONS),
      migrate(database.url, MIGRATIONS),
    ]);
    expect(reports.map((r) => r.applied.length).sort((a, b) => a - b)).toEqual([
      0,
      MIGRATIONS.length,
    ]);
  });
});
