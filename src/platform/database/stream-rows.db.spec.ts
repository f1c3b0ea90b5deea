import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { dataSourceOptions } from './data-source-options.js';
import { streamRows } from './stream-rows.js';

const LIMIT_MS = 300;
const ROWS = 'SELECT n FROM generate_series(1, 3500) AS n ORDER BY n';

describe('streaming rows', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    const options = dataSourceOptions(database.url, 1);
    source = new DataSource({ ...options, extra: { statement_timeout: LIMIT_MS, max: 1 } });
    await source.initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('may take longer as a whole than one statement may', async () => {
    const seen: number[] = [];
    for await (const rows of streamRows<{ n: number }>(source, ROWS)) {
      seen.push(...rows.map(({ n }) => n));
      await pause(LIMIT_MS / 2);
    }
    expect(seen).toEqual(Array.from({ length: 3500 }, (_, i) => i + 1));
  });

  it('gives its connection back to others when the reader turns away', async () => {
    for await (const rows of streamRows(source, ROWS)) {
      expect(rows).toHaveLength(1000);
      break;
    }
    expect(await source.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
