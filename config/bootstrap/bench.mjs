// Runs one bench: npm run -s bench -- <suite>. One JSON line per figure on standard output.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assertNode, build, fail, install, ROOT } from './machine.mjs';

const [suite, ...rest] = process.argv.slice(2);
assertNode();
install();
build();

const folder = join(ROOT, 'dist', 'test', 'bench');
const file = join(folder, `${suite}.bench.js`);
if (suite === undefined || !existsSync(file)) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.bench.js'));
  fail(
    `usage: npm run -s bench -- <suite>\nsuites: ${names.map((name) => name.replace('.bench.js', '')).join(', ')}`,
  );
}
process.exit(
  spawnSync(process.execPath, [file, ...rest], { cwd: ROOT, stdio: 'inherit' }).status ?? 1,
);
