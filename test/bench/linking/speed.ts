import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../../src/platform/paths.js';
import type { ConceptSearch } from '../../../src/taxonomy/linking/concept-search.js';
import type { Linker } from '../../../src/taxonomy/linking/linker.js';
import type { DevelopmentSet } from './development-sets.js';
import { print, quantile } from './print.js';

const MS_PER_S = 1000;
const US_PER_MS = 1000;
const WARM_UP = 50;

/** Milliseconds of processor time per query, one after the other, in one process: what else runs counts little. */
export function printLatency(sets: readonly DevelopmentSet[], linker: Linker): void {
  for (const kind of ['occupation', 'skill'] as const) {
    const times: number[] = [];
    for (const set of sets.filter((each) => each.kind === kind)) {
      set.queries.forEach(({ text }, i) => {
        const before = process.cpuUsage();
        linker.link(text, { kind, lang: set.lang, top: 10 });
        const { user, system } = process.cpuUsage(before);
        if (i >= WARM_UP) times.push((user + system) / US_PER_MS);
      });
    }
    times.sort((a, b) => a - b);
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    print(`link one ${kind}, processor time, mean`, mean, 'ms', { n: times.length });
    for (const share of [0.5, 0.95, 0.99]) {
      print(`link one ${kind}, processor time, p${share * 100}`, quantile(times, share), 'ms', {
        n: times.length,
      });
    }
  }
}

const TYPED = [2, 4, 6, 9];

/** Milliseconds per completion, for the beginnings of each text as someone would type them. */
export function printSearch(sets: readonly DevelopmentSet[], search: ConceptSearch): void {
  const times: number[] = [];
  for (const { kind, lang, queries } of sets) {
    search.find('a', { kind, lang, limit: 10 });
    for (const { text } of queries) {
      for (const length of TYPED) {
        const start = performance.now();
        search.find(text.slice(0, length), { kind, lang, limit: 10 });
        times.push(performance.now() - start);
      }
    }
  }
  times.sort((a, b) => a - b);
  print('complete what is typed, p95', quantile(times, 0.95), 'ms', { n: times.length });
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

const KB_PER_MB = 1000;

/** Highest resident memory of a process of its own that links with every index of the prepared file. */
export function measureMemory(taxonomy: string): void {
  const module = join(projectRoot(), 'dist', 'src', 'taxonomy', 'load-linker.js');
  const code = `
    const { loadEscoLinker } = await import(${JSON.stringify(pathToFileURL(module).href)});
    const linker = await loadEscoLinker(${JSON.stringify(taxonomy)});
    for (const kind of ['occupation', 'skill'])
      for (const lang of ['fr', 'de', 'en']) linker.link('technician', { kind, lang });
    console.log(process.resourceUsage().maxRSS);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code]);
  if (run.status !== 0) throw new Error(`linking failed: ${run.stderr.toString()}`);
  const highest = Number(run.stdout.toString());
  print('highest resident memory, both kinds, three languages', highest / KB_PER_MB, 'MB');
}
