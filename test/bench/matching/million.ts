import { MatchIndex } from '../../../src/matching/core/index.js';
import type { BenchRegion } from './bench-region.js';
import type { Options } from './options.js';
import { print } from './print.js';
import { aside, cpuRatios, cpuSecondsOf, ratios, secondsOf, takeTurns, timed } from './timing.js';
import { allRows, wholeRun } from './whole-run.js';
import { BenchWorld } from './world.js';

const TIMES = 10;

/** Ten times as many people against the same vacancies. Their records are not kept, only the index. */
export async function million(region: BenchRegion, options: Options): Promise<void> {
  if (!options.million) return;
  const world = new BenchWorld(options.seed);
  const index = new MatchIndex(region.context);
  for (let i = 0; i < options.vacancies; i++) index.putVacancy(world.vacancy());
  for (let i = 0; i < options.profiles * TIMES; i++) index.putProfile(world.profile());
  const [, laidOut] = await timed(() => index.layOut());
  const [small, large] = [region.index.state, index.state];
  const [smallRows, largeRows] = [allRows(small), allRows(large)];
  const [one, ten] = await takeTurns(options.runs, [
    () => wholeRun(small, smallRows),
    () => wholeRun(large, largeRows),
  ]);
  const ratio = ratios(ten, one);
  print(`whole run, ${TIMES} times the profiles`, ratio.median, 'times', {
    ...aside(ratio),
    cpuRatio: cpuRatios(ten, one).median,
    profiles: index.size.profiles,
    vacancies: options.vacancies,
    seconds: secondsOf(ten),
    cpuSeconds: cpuSecondsOf(ten),
    smallSeconds: secondsOf(one),
    smallCpuSeconds: cpuSecondsOf(one),
    layOutSeconds: laidOut.seconds,
    bytesPerProfile: index.size.profileBytes / index.size.profiles,
  });
}
