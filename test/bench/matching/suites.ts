import type { BenchRegion } from './bench-region.js';
import { changes } from './changes.js';
import { exactness } from './exactness.js';
import { floor } from './floor.js';
import { loading } from './loading.js';
import { memory } from './memory.js';
import { million } from './million.js';
import type { Options } from './options.js';
import { postgres } from './postgres/postgres.js';
import { threads } from './threads.js';
import { skews } from './skews.js';

/** Takes some of the figures on a region and prints each as a line. */
export type Suite = (region: BenchRegion, options: Options) => Promise<void> | void;

/** In the order in which they run. What needs more than the engine (a worker, a queue) comes last. */
export const SUITES: Readonly<Record<string, Suite>> = {
  skews,
  memory,
  loading,
  exactness,
  floor,
  threads,
  changes,
  postgres,
  million,
};
