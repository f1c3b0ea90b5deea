import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OperatorModule } from './operator.module.js';
import { openDataFolder } from './platform/embedded-postgres/data-folder.js';
import { startEmbeddedPostgres } from './platform/embedded-postgres/embedded-postgres.js';
import { embeddedPostgresModule } from './platform/embedded-postgres/module-url.js';
import { claimDatabase } from './platform/process/claim-database.js';
import { migrate } from './platform/database/migrate.js';
import { readSettings, SettingsError } from './platform/settings/settings.js';
import { MIGRATIONS } from '../migrations/index.js';

export interface OperatorContext {
  /** The features' services. */
  app: INestApplicationContext;
  databaseUrl: string;
  close(): Promise<void>;
}

/**
 * Opens the database for a command: the one that DATABASE_URL names, else the embedded one, which is started
 * for the command when it does not run already.
 */
export async function openContext(): Promise<OperatorContext> {
  const settings = readSettings();
  const database = await openDatabase(settings.databaseUrl, settings.dataDir, settings.postgresModule);
  await migrate(settings.migrationDatabaseUrl ?? database.url, MIGRATIONS);
  const app = await NestFactory.createApplicationContext(
    OperatorModule.with({ ...settings, databaseUrl: database.url, workerHealthUrl: undefined }),
    { logger: false, abortOnError: false },
  );
  return {
    app,
    databaseUrl: database.url,
    close: async () => {
      await app.close();
      await database.stop();
    },
  };
}

async function openDatabase(databaseUrl: string | undefined, dataDir: string, module?: string) {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => undefined };
  const note = openDataFolder(dataDir);
  const postgres = await startEmbeddedPostgres(dataDir, note, module ?? embeddedPostgresModule());
  try {
    const claim = await claimDatabase(postgres.url);
    return { url: postgres.url, stop: async () => { await claim.release(); await postgres.stop(); } };
  } catch (error) {
    // The standalone runs: the database is its own to stop.
    if (error instanceof SettingsError) return { url: postgres.url, stop: async () => undefined };
    throw error;
  }
}
