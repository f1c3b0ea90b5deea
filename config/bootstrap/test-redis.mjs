// The queue's suite on a real Redis of its own; needs redis-server on the machine.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertNode, build, fail, install, ROOT } from './machine.mjs';

assertNode();
install();
build();

if (spawnSync('redis-server', ['--version']).status !== 0) {
  fail(
    'redis-server is not on this machine. Install it (Debian: apt-get install redis-server) and run again.',
  );
}

const port = await new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = server.address();
    server.close(() => resolve(free));
  });
});
const folder = mkdtempSync(join(tmpdir(), 'passerelle-redis-'));
const redis = spawn(
  'redis-server',
  ['--port', String(port), '--dir', folder, '--appendonly', 'yes', '--save', ''],
  { stdio: 'ignore' },
);

const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const run = spawn(
  process.execPath,
  [
    '--no-warnings',
    '--experimental-vm-modules',
    jest,
    '--config',
    'jest.redis.config.mjs',
    '--runInBand',
    ...process.argv.slice(2),
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test', TEST_REDIS_URL: `redis://127.0.0.1:${port}` },
  },
);
run.on('exit', (code) => {
  redis.kill();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
