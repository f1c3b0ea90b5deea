// Every gate that needs no running system: types, lint, formatting, import rules, cycles, compiled loops, file length.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { assertNode, install, ROOT, say } from './machine.mjs';

const MAX_LINES = 400;

assertNode();
install();

const node = (...args) =>
  spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;

function fileLengths() {
  const { stdout } = spawnSync('git', ['ls-files', 'src', 'test', 'migrations', 'config'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const long = stdout
    .split('\n')
    .filter((name) => /\.(ts|tsx|mjs|css|cjs)$/.test(name))
    .map((name) => [name, readFileSync(`${ROOT}/${name}`, 'utf8').split('\n').length])
    .filter(([, lines]) => lines > MAX_LINES);
  for (const [name, lines] of long) say(`  ${name}: ${lines} lines, at most ${MAX_LINES}`);
  return long.length === 0;
}

const CHECKS = [
  ['types', () => node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json')],
  ['lint', () => node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0')],
  [
    'formatting',
    () => node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  ],
  [
    'import rules and cycles',
    () =>
      node(
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        'src',
        '--config',
        '.dependency-cruiser.cjs',
      ),
  ],
  ['loops as compiled', () => node('config/bootstrap/loops.mjs', '--check')],
  ['file length', fileLengths],
];

const failed = CHECKS.filter(([name, run]) => {
  const passed = run();
  say(`${passed ? 'ok  ' : 'FAIL'} ${name}`);
  return !passed;
});
process.exit(failed.length === 0 ? 0 : 1);
