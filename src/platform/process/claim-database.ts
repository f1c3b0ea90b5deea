import pg from 'pg';
import { SettingsError } from '../settings/settings.js';

/** "ONE" in ASCII: held by the one standalone that may stop this database. */
const STANDALONE_LOCK = 0x4f4e45;

/**
 * Claims the embedded database for this standalone as long as it runs.
 * @throws SettingsError when another standalone holds it
 */
export async function claimDatabase(url: string): Promise<{ release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ ours: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS ours',
    [STANDALONE_LOCK],
  );
  if (rows[0]?.ours !== true) {
    await client.end();
    throw new SettingsError([
      'Passerelle already runs with this data folder: stop it, or set DATA_DIR',
    ]);
  }
  return { release: () => client.end().catch(() => undefined) };
}
