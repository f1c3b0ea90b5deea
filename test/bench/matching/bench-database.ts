import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MIGRATIONS } from '../../../migrations/index.js';
import { migrate } from '../../../src/platform/database/migrate.js';
import { openDataFolder } from '../../../src/platform/embedded-postgres/data-folder.js';
import { startEmbeddedPostgres } from '../../../src/platform/embedded-postgres/embedded-postgres.js';
import { projectRoot } from '../../../src/platform/paths.js';

export interface BenchDatabase {
  readonly url: string;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

/** The embedded PostgreSQL as the standalone starts it, in a folder of its own, migrated and empty. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const bootstrap = join(projectRoot(), 'config', 'bootstrap', 'reachable-postgres.mjs');
  const { reachablePostgres } = (await import(pathToFileURL(bootstrap).href)) as {
    reachablePostgres: () => { module: string };
  };
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  chmodSync(folder, 0o755);
  const dataDir = join(folder, 'data');
  const server = await startEmbeddedPostgres(
    dataDir,
    openDataFolder(dataDir),
    reachablePostgres().module,
  );
  await migrate(server.url, MIGRATIONS);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
