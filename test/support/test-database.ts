import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { MIGRATIONS } from '../../migrations/index.js';
import { migrate } from '../../src/platform/database/migrate.js';

const TEMPLATE = 'passerelle_template';
const TEMPLATE_LOCK = 4_711;

function urlOf(name: string): string {
  const base = process.env['TEST_POSTGRES_URL'];
  if (base === undefined)
    throw new Error('TEST_POSTGRES_URL is not set: run this in the db or e2e project');
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A migrated database of this spec's own, copied from a template that the first caller makes. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      TEMPLATE,
    ]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${TEMPLATE}_making`);
      await migrate(urlOf(`${TEMPLATE}_making`), MIGRATIONS);
      await client.query(`ALTER DATABASE ${TEMPLATE}_making RENAME TO ${TEMPLATE}`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  });
  return {
    url: urlOf(name),
    drop: () =>
      asAdmin(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}
