import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { INestApplicationContext } from '@nestjs/common';
import { Explaining } from '../../../src/matching/explaining.js';
import { MatchStore } from '../../../src/matching/persistence/match-store.js';
import { Ranking } from '../../../src/matching/ranking.js';
import { Region } from '../../../src/matching/region.js';
import { Sweep } from '../../../src/matching/sweep.js';
import { Telling } from '../../../src/matching/telling.js';

/** Seconds on the clock, of this process's processors, and where they went. */
export interface NightlyFigures {
  readonly wall: number;
  readonly cpu: number;
  /** On the clock: reading the region anew. */
  readonly load: number;
  /** On the clock: the index finding the best. */
  readonly ranking: number;
  /** On the clock: reading the winners' records and giving the reasons. */
  readonly explaining: number;
  /** On the clock: reading what is stored, writing what has changed, telling of it. */
  readonly reading: number;
  readonly writing: number;
  readonly telling: number;
  readonly written: number;
  /** Milliseconds for which nothing else could run in the process: the longest, and all but one in a hundred. */
  readonly longestPauseMs: number;
  readonly pauseP99Ms: number;
  readonly peakMegabytes: number;
}

/** Adds up the time that a method takes, as long as it is not called within itself. */
function timing<T extends object>(target: T, name: keyof T & string): () => number {
  let total = 0;
  const work = target[name] as (...parameters: unknown[]) => unknown;
  const timed = async (...parameters: unknown[]): Promise<unknown> => {
    const begun = performance.now();
    try {
      return await work.apply(target, parameters);
    } finally {
      total += performance.now() - begun;
    }
  };
  Object.defineProperty(target, name, { value: timed, configurable: true });
  return () => {
    Object.defineProperty(target, name, { value: work, configurable: true });
    return total / 1_000;
  };
}

/**
 * The whole nightly run in this one process: the region read anew, every list made, the changes written.
 * @param lanes shares at a time; with more than one, what the parts take on the clock overlaps
 */
export async function runNightly(
  app: INestApplicationContext,
  run: string,
  lanes = 1,
): Promise<NightlyFigures> {
  const sweep = app.get(Sweep);
  const loading = timing(app.get(Region), 'reload');
  const ranking = timing(app.get(Ranking), 'best');
  const explaining = timing(app.get(Explaining), 'add');
  const reading = timing(app.get(MatchStore), 'rowsOf');
  const writing = timing(app.get(MatchStore), 'save');
  const telling = timing(app.get(Telling), 'ofLists');
  const pauses = monitorEventLoopDelay({ resolution: 5 });
  pauses.enable();
  const cpu = process.cpuUsage();
  const begun = performance.now();
  let [written, peak] = [0, 0];
  const shares = (await sweep.shares(run)).values();
  const lane = async () => {
    for (const share of shares) {
      written += await sweep.take({ share });
      peak = Math.max(peak, process.memoryUsage.rss());
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  pauses.disable();
  const wall = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    wall,
    cpu: (user + system) / 1e6,
    load: loading(),
    ranking: ranking(),
    explaining: explaining(),
    reading: reading(),
    writing: writing(),
    telling: telling(),
    written,
    longestPauseMs: pauses.max / 1e6,
    pauseP99Ms: pauses.percentile(99) / 1e6,
    peakMegabytes: peak / 1e6,
  };
}
