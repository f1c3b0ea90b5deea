import { resolve } from 'node:path';
import type { MigrationInterface } from 'typeorm';
import { conflict } from '../../kernel/errors.js';
import { openDatabase } from '../database/open-database.js';
import { readSettings } from '../settings/settings.js';
import { restore } from './restore.js';

/** `restore FILE [--replace]` */
export async function run(
  file: string,
  options: { replace: boolean },
  migrations: readonly (new () => MigrationInterface)[],
): Promise<void> {
  const settings = readSettings();
  const database = await openDatabase(settings);
  try {
    if (!database.alone)
      throw conflict('running', 'Passerelle is running on this database: stop it first');
    const url = settings.migrationDatabaseUrl ?? database.url;
    process.stdout.write(
      `${JSON.stringify(await restore(url, resolve(file), migrations, options.replace))}\n`,
    );
  } finally {
    await database.close();
  }
}
