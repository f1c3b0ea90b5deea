import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MIGRATIONS } from '../migrations/index.js';
import { OperatorModule } from './operator.module.js';
import { migrate } from './platform/database/migrate.js';
import { openDatabase } from './platform/database/open-database.js';
import { readSettings } from './platform/settings/settings.js';

export interface OperatorContext {
  /** The features' services. */
  app: INestApplicationContext;
  databaseUrl: string;
  close(): Promise<void>;
}

/** Opens database and features for an operator's command. */
export async function openContext(): Promise<OperatorContext> {
  const settings = readSettings();
  const database = await openDatabase(settings);
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
      await database.close();
    },
  };
}
