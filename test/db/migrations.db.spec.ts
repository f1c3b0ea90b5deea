import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { createTestApp } from '../support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** What the migrations alone say: constraints, indexes and defaults, and a column that only SQL reads. */
const LEFT_TO_SQL = [
  / (ADD|DROP) CONSTRAINT /,
  /^(CREATE|DROP) (UNIQUE )?INDEX /,
  / (SET|DROP) DEFAULT/,
  /^ALTER TABLE "outbox_event" DROP COLUMN "xid"$/,
];

/** All that the schema holds of ours, in words: columns, constraints, indexes. */
async function described(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ line: string }[]>(
    `SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, is_identity) AS line
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migration'
     UNION ALL
     SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migration'::regclass
     UNION ALL
     SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migration'
     UNION ALL
     SELECT concat_ws(' ', tgrelid::regclass, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
     ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('has the columns that the entities have, of the same types', async () => {
    const t = await createTestApp(database);
    try {
      const source = t.app.get(DataSource);
      expect(source.entityMetadatas.length).toBeGreaterThan(40);
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      const drift = upQueries
        .map(({ query }) => query)
        .filter((query) => !LEFT_TO_SQL.some((known) => known.test(query)));
      expect(drift).toEqual([]);
    } finally {
      await t.close();
    }
  });

  it('can be taken down to nothing, and is the same when it has come up again', async () => {
    const source = new DataSource({
      ...dataSourceOptions(database.url, 2),
      migrations: [...MIGRATIONS],
    });
    await source.initialize();
    try {
      const before = await described(source);
      expect(before.length).toBeGreaterThan(300);
      for (const _ of MIGRATIONS) await source.undoLastMigration({ transaction: 'each' });
      expect(await described(source)).toEqual([]);
      await source.runMigrations({ transaction: 'each' });
      expect(await described(source)).toEqual(before);
    } finally {
      await source.destroy();
    }
  });
});
