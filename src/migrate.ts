import 'reflect-metadata';
import { MIGRATIONS } from '../migrations/index.js';
import { migrate } from './platform/database/migrate.js';
import { runProcess } from './platform/process/shutdown.js';
import { readSettings, SettingsError } from './platform/settings/settings.js';

/** Brings the schema up to date, as a step of its own before web and worker start. */
await runProcess(async () => {
  const settings = readSettings();
  const url = settings.migrationDatabaseUrl ?? settings.databaseUrl;
  if (url === undefined) throw new SettingsError(['DATABASE_URL is not set']);
  const { applied } = await migrate(url, MIGRATIONS);
  process.stdout.write(
    applied.length === 0
      ? 'The schema is up to date.\n'
      : `Applied:\n${applied.map((n) => `  ${n}\n`).join('')}`,
  );
});
