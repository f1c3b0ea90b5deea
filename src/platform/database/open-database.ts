import { openDataFolder } from '../embedded-postgres/data-folder.js';
import { startEmbeddedPostgres } from '../embedded-postgres/embedded-postgres.js';
import { embeddedPostgresModule } from '../embedded-postgres/module-url.js';
import { claimDatabase } from '../process/claim-database.js';
import { SettingsError, type Settings } from '../settings/settings.js';

export interface OpenDatabase {
  url: string;
  /** True when no standalone works on it at the moment. */
  alone: boolean;
  close(): Promise<void>;
}

const nothing = async () => undefined;

/**
 * The database for an operator's command: the one that DATABASE_URL names, else the embedded one, which is
 * started for the command when it does not run already.
 */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) {
    return { url: settings.databaseUrl, alone: true, close: nothing };
  }
  const note = openDataFolder(settings.dataDir);
  const module = settings.postgresModule ?? embeddedPostgresModule();
  const postgres = await startEmbeddedPostgres(settings.dataDir, note, module);
  try {
    const claim = await claimDatabase(postgres.url);
    return {
      url: postgres.url,
      alone: true,
      close: async () => {
        await claim.release();
        await postgres.stop();
      },
    };
  } catch (error) {
    // The standalone runs: the database is its own to stop.
    if (error instanceof SettingsError) return { url: postgres.url, alone: false, close: nothing };
    throw error;
  }
}
