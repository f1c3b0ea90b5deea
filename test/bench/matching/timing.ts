const MS = 1000;

/** Seconds by the clock, and of all processors that this process has used, its threads included. */
export interface Taken {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export async function timed<T>(work: () => T | Promise<T>): Promise<[T, Taken]> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / MS;
  const { user, system } = process.cpuUsage(cpu);
  return [result, { seconds, cpuSeconds: (user + system) / MS / MS }];
}

/** Several takes of one figure. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (place: number) => sorted[place] ?? NaN;
  const middle = (sorted.length - 1) / 2;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  return { median, min: at(0), max: at(sorted.length - 1), runs: sorted.length };
}

/** The least value that a share of all does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Least and most of a figure beside its middle, as further fields of its line. */
export const aside = ({ min, max, runs }: Spread) => ({ min, max, runs });

/** Takes one after the other, run by run, so that what disturbs the machine disturbs all of them. */
export async function takeTurns(
  runs: number,
  works: readonly (() => unknown)[],
): Promise<Taken[][]> {
  const taken: Taken[][] = works.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [i, work] of works.entries()) taken[i]?.push((await timed(work))[1]);
  }
  return taken;
}

/** How many times longer the first took than the second, run by run. */
export const ratios = (a: readonly Taken[] = [], b: readonly Taken[] = []): Spread =>
  spreadOf(a.map(({ seconds }, run) => seconds / (b[run]?.seconds ?? NaN)));
/** The same in time of the processor, which other work on the machine disturbs less. */
export const cpuRatios = (a: readonly Taken[] = [], b: readonly Taken[] = []): Spread =>
  spreadOf(a.map(({ cpuSeconds }, run) => cpuSeconds / (b[run]?.cpuSeconds ?? NaN)));

export const secondsOf = (taken: readonly Taken[] = []): number =>
  spreadOf(taken.map(({ seconds }) => seconds)).median;
export const cpuSecondsOf = (taken: readonly Taken[] = []): number =>
  spreadOf(taken.map(({ cpuSeconds }) => cpuSeconds)).median;
