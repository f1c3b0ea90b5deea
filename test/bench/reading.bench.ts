/**
 * How well and how fast free text is read: npm run -s bench -- reading.
 * The offers of a feed are measured where ../shared/data/vacancies is beside the project.
 */
import { performance } from 'node:perf_hooks';
import { createLinker, loadStarterTaxonomy, TextReader } from '../../src/taxonomy/index.js';
import { feedSet, inventedSets, type AdSet } from '../support/ads/annotated-ads.js';
import { MEASURES, precision, recall, scoreReading } from '../support/ads/score-reading.js';

const print = (name: string, value: number, unit: string) => {
  const rounded = Number(value.toPrecision(4));
  process.stdout.write(`${JSON.stringify({ suite: 'reading', name, value: rounded, unit })}\n`);
};

const taxonomy = loadStarterTaxonomy();
const linker = createLinker(taxonomy);
const reader = new TextReader(taxonomy, () => linker);
const request = { kind: 'vacancy', today: '2026-11-23' } as const;

function printQuality(set: AdSet): void {
  const score = scoreReading(set, (text) => reader.read(text, request));
  for (const measure of MEASURES) {
    const counts = score[measure];
    if (counts.annotated === 0 && counts.read === 0) continue;
    print(`${set.name}.${measure}.precision`, precision(counts), 'share');
    print(`${set.name}.${measure}.recall`, recall(counts), 'share');
    print(`${set.name}.${measure}.annotated`, counts.annotated, 'items');
  }
}

/** A language's index is made when its first text is read. */
function printStart(): void {
  for (const lang of ['fr', 'de', 'en'] as const) {
    const start = performance.now();
    new TextReader(taxonomy).read('Python', { ...request, lang });
    print(`start.${lang}`, performance.now() - start, 'ms');
  }
}

function printSpeed(texts: readonly string[]): void {
  const times = texts.map((text) => {
    const start = performance.now();
    reader.read(text, request);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  print('ad.p50', times[Math.floor(times.length * 0.5)]!, 'ms');
  print('ad.p95', times[Math.floor(times.length * 0.95)]!, 'ms');
}

/** The longest text that is read: what it costs in all, and how long it keeps others waiting at a time. */
function printLongest(texts: readonly string[]): void {
  const long = texts.join('\n').repeat(20).slice(0, 100_000);
  const steps = reader.steps(long, request);
  const times: number[] = [];
  for (;;) {
    const start = performance.now();
    const { done } = steps.next();
    times.push(performance.now() - start);
    if (done === true) break;
  }
  times.sort((a, b) => a - b);
  print(
    '100kB.total',
    times.reduce((sum, time) => sum + time, 0),
    'ms',
  );
  print('100kB.step.p99', times[Math.floor(times.length * 0.99)]!, 'ms');
  print('100kB.step.max', times.at(-1)!, 'ms');
}

const sets = inventedSets();
const texts = sets.flatMap(({ ads }) => ads.map(({ text }) => text));
printStart();
for (const set of sets) printQuality(set);
for (const lang of ['fr', 'de']) {
  const ads = sets.filter(({ name }) => name.startsWith(lang)).flatMap((set) => set.ads);
  printQuality({ name: `${lang}.all`, ads });
}
const feed = feedSet();
if (feed === undefined)
  process.stderr.write('skipped: no ../shared/data/vacancies beside the project\n');
else printQuality(feed);
printSpeed(texts);
printLongest(texts);
