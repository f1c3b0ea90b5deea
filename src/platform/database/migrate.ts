import { runMigrations as runQueueMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { dataSourceOptions } from './data-source-options.js';

/** One key for everyone who migrates this database: "PASS" in ASCII. */
const MIGRATION_LOCK = 0x50415353;

export interface MigrationReport {
  applied: string[];
  queueSchemaVersion: number;
}

/**
 * Brings the schema up to date, ours and the queue's, as one step under one advisory lock: of two
 * that start together one migrates and the other waits and finds nothing to do.
 * @param url a connection whose role may change the schema
 */
export async function migrate(
  url: string,
  migrations: readonly (new () => MigrationInterface)[],
): Promise<MigrationReport> {
  const lock = new pg.Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const source = new DataSource({ ...dataSourceOptions(url, 2), migrations: [...migrations] });
    await source.initialize();
    try {
      const applied = await source.runMigrations({ transaction: 'each' });
      const queueSchemaVersion = await runQueueMigrations(lock);
      return { applied: applied.map((m) => m.name), queueSchemaVersion };
    } finally {
      await source.destroy();
    }
  } finally {
    await lock.end();
  }
}
