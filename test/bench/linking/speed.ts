import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../../src/platform/paths.js';
import type { Linker } from '../../../src/taxonomy/linking/linker.js';
import type { DevelopmentSet } from './development-sets.js';
import { print, quantile } from './print.js';

const MS_PER_S = 1000;
const WARM_UP = 50;

/** Milliseconds per query, one after the other, in one process. */
export function printLatency(sets: readonly DevelopmentSet[], linker: Linker): void {
  for (const kind of ['occupation', 'skill'] as const) {
    const times: number[] = [];
    for (const set of sets.filter((each) => each.kind === kind)) {
      set.queries.forEach(({ text }, i) => {
        const start = performance.now();
        linker.link(text, { kind, lang: set.lang, top: 10 });
        if (i >= WARM_UP) times.push(performance.now() - start);
      });
    }
    times.sort((a, b) => a - b);
    for (const share of [0.5, 0.95, 0.99]) {
      print(`link one ${kind}, p${share * 100}`, quantile(times, share), 'ms', { n: times.length });
    }
  }
}

/** A whole run of the command for one text, from the prepared file: best of three. */
export function measureStart(taxonomy: string): void {
  const cli = join(projectRoot(), 'dist', 'src', 'cli.js');
  const options = ['--kind', 'occupation', '--lang', 'de', '--taxonomy', taxonomy];
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    const run = spawnSync(process.execPath, [cli, 'link', ...options], { input: '1\tBäcker\n' });
    if (run.status !== 0) throw new Error(`link failed: ${run.stderr.toString()}`);
    return (performance.now() - start) / MS_PER_S;
  });
  print('command from start to end, one text, prepared file', Math.min(...times), 's');
}
