// The pages in a real browser: the loop, the keyboard, accessibility. Needs Chromium on the machine.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assertNode, build, fail, install, ROOT } from './machine.mjs';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

assertNode();
install();

const chromium = PLACES.find((path) => path && existsSync(path));
if (chromium === undefined) {
  fail(
    'There is no Chromium on this machine. Install it (Debian: apt-get install chromium), or say where it is with CHROMIUM_PATH, and run again.',
  );
}
build();

const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(
  process.execPath,
  [
    '--no-warnings',
    '--experimental-vm-modules',
    jest,
    '--config',
    'jest.browser.config.mjs',
    '--runInBand',
    ...process.argv.slice(2),
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test', TZ: 'UTC', CHROMIUM_PATH: chromium },
  },
);
process.exit(status ?? 1);
