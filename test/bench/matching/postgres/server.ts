import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../../../src/platform/paths.js';

/** A PostgreSQL that is gone when the bench ends. */
export interface BenchServer {
  readonly url: string;
  stop(): Promise<void>;
}

interface Server {
  initialise(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}
type ServerClass = new (options: object) => Server;

/** Everything in memory, as much of it as a query likes, no care for the data: what makes it fast. */
const FLAGS = {
  shared_buffers: '1GB',
  work_mem: '256MB',
  maintenance_work_mem: '512MB',
  effective_cache_size: '4GB',
  random_page_cost: '1.1',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  // One connection against one thread.
  max_parallel_workers_per_gather: '0',
};
const CLUSTER = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Starts the PostgreSQL that comes with the packages, on data of its own. */
export async function startServer(): Promise<BenchServer> {
  const bootstrap = join(projectRoot(), 'config', 'bootstrap', 'reachable-postgres.mjs');
  const { reachablePostgres } = (await import(pathToFileURL(bootstrap).href)) as {
    readonly reachablePostgres: () => { module: string };
  };
  const { default: Embedded } = (await import(reachablePostgres().module)) as {
    default: ServerClass;
  };
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  chmodSync(folder, 0o755);
  const [port, password] = [await freePort(), randomBytes(12).toString('hex')];
  const log: string[] = [];
  const keep = (line: unknown) => log.push(String(line));
  const server = new Embedded({
    databaseDir: join(folder, 'postgres'),
    port,
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: [...CLUSTER, '--no-sync'],
    postgresFlags: Object.entries(FLAGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: keep,
    onError: keep,
  });
  try {
    await server.initialise();
    await server.start();
  } catch {
    throw new Error(`PostgreSQL did not start:\n${log.slice(-20).join('\n')}`);
  }
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
