// Sets up a bare machine and runs the tests: pure ones, those on a real PostgreSQL, those of the running system.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { assertNode, build, install, ROOT } from './machine.mjs';

assertNode();
install();
build();

const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(
  process.execPath,
  ['--no-warnings', '--experimental-vm-modules', jest, '--maxWorkers=2', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', TZ: 'UTC' } },
);
process.exit(status ?? 1);
