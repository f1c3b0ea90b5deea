// Sets up a bare machine and runs everything on it: packages, build, database, web, worker.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { assertNode, build, install, ROOT, say } from './machine.mjs';

assertNode();
install();
build();

const { reachablePostgres } = await import('./reachable-postgres.mjs');
const env = { ...process.env };
if (!env.DATABASE_URL) {
  const { module, dataDir } = reachablePostgres();
  env.POSTGRES_MODULE = module;
  if (dataDir !== undefined && !env.DATA_DIR) {
    env.DATA_DIR = dataDir;
    say(`This folder is closed to other users of the machine, so the data lies in ${dataDir}.`);
  }
}

// A group of its own: Ctrl-C reaches this process alone, which then asks the others to end in order.
const child = fork(join(ROOT, 'dist', 'src', 'standalone.js'), {
  cwd: ROOT,
  env,
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
child.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => child.kill('SIGTERM'));
