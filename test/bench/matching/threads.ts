import { availableParallelism } from 'node:os';
import type { IndexState } from '../../../src/matching/core/engine/index-state.js';
import { RankingPool } from '../../../src/matching/pool/ranking-pool.js';
import type { BenchRegion } from './bench-region.js';
import type { Options } from './options.js';
import { print } from './print.js';
import { aside, cpuSecondsOf, ratios, secondsOf, takeTurns } from './timing.js';
import { allRows, TOP, wholeRun } from './whole-run.js';
import { TODAY } from './world.js';

const WARM_UPS = 3;

async function poolRun(pool: RankingPool, state: IndexState, rows: Int32Array): Promise<number> {
  let hits = 0;
  // A snapshot of its own, so that every run starts with nothing worked out before.
  for await (const chunk of pool.rank({ ...state }, rows, { k: TOP, today: TODAY })) {
    hits += chunk.profiles.length;
  }
  return hits;
}

/** A whole run by the pool of threads against the same on one thread without a pool. */
export async function threads(region: BenchRegion, options: Options): Promise<void> {
  const { state } = region.index;
  const rows = allRows(state);
  const pools = [new RankingPool(1), new RankingPool(options.threads)] as const;
  const hits = new Set<number>();
  try {
    // Whole runs that do not count: every thread compiles the code for itself, and takes a run or two for it.
    for (const pool of pools) {
      for (let run = 0; run < WARM_UPS; run++) await poolRun(pool, state, rows);
    }
    for (let run = 0; run < WARM_UPS; run++) wholeRun(state, rows);
    const [one, poolOfOne, many] = await takeTurns(options.runs, [
      () => hits.add(wholeRun(state, rows)),
      async () => hits.add(await poolRun(pools[0], state, rows)),
      async () => hits.add(await poolRun(pools[1], state, rows)),
    ]);
    if (hits.size !== 1) throw new Error(`the pools found ${[...hits].join(', ')} hits`);
    const taken = {
      oneSeconds: secondsOf(one),
      manySeconds: secondsOf(many),
      poolOfOneSeconds: secondsOf(poolOfOne),
      oneCpuSeconds: cpuSecondsOf(one),
      manyCpuSeconds: cpuSecondsOf(many),
      poolOfOneCpuSeconds: cpuSecondsOf(poolOfOne),
      processors: availableParallelism(),
    };
    const against = (name: string, before: typeof one) => {
      const ratio = ratios(before, many);
      print(`whole run, ${options.threads} threads against ${name}`, ratio.median, 'times', {
        ...aside(ratio),
        ...taken,
      });
    };
    against('one', one);
    against('a pool of one', poolOfOne);
  } finally {
    await Promise.all(pools.map((pool) => pool.close()));
  }
}
