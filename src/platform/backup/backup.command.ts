import { resolve } from 'node:path';
import { openDatabase } from '../database/open-database.js';
import { readSettings } from '../settings/settings.js';
import { backup } from './backup.js';

/** `backup FILE` */
export async function run(file: string): Promise<void> {
  const database = await openDatabase(readSettings());
  try {
    process.stdout.write(
      `${JSON.stringify(await backup(database.url, resolve(file), new Date()))}\n`,
    );
  } finally {
    await database.close();
  }
}
