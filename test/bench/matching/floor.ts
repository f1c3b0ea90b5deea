import { bitOf, FITS, FITS_IF } from '../../../src/matching/core/engine/codes.js';
import type { CoreProfile, CoreVacancy } from '../../../src/matching/core/index.js';
import type { BenchRegion } from './bench-region.js';
import type { Options } from './options.js';
import { print } from './print.js';
import { aside, cpuRatios, cpuSecondsOf, ratios, secondsOf, takeTurns } from './timing.js';
import { allRows, TOP, wholeRun } from './whole-run.js';

/** For each skill the rows of those who have it, one after the other in memory. */
interface Postings {
  readonly start: Int32Array;
  readonly rows: Int32Array;
  readonly numbers: ReadonlyMap<string, number>;
}

function postingsOf(profiles: readonly CoreProfile[]): Postings {
  const lists = new Map<string, number[]>();
  profiles.forEach(({ skills = [] }, row) => {
    for (const skill of skills) {
      const list = lists.get(skill);
      if (list === undefined) lists.set(skill, [row]);
      else list.push(row);
    }
  });
  const start = new Int32Array(lists.size + 1);
  const rows = new Int32Array([...lists.values()].reduce((sum, list) => sum + list.length, 0));
  const numbers = new Map<string, number>();
  for (const [skill, list] of lists) {
    const number = numbers.size;
    numbers.set(skill, number);
    rows.set(list, start[number]);
    start[number + 1] = start[number]! + list.length;
  }
  return { start, rows, numbers };
}

/** The skills of all vacancies in numbers; those that nobody has are left out. */
const askedOf = (vacancies: readonly CoreVacancy[], { numbers }: Postings) =>
  Int32Array.from(
    vacancies.flatMap(({ skills }) => skills.flatMap(({ skill }) => numbers.get(skill) ?? [])),
  );

/** Reads them all, in order. The sum is there so that nothing can be left out. */
function readAll({ start, rows }: Postings, asked: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < asked.length; i++)
    sum = (sum + readOne(rows, start[asked[i]!]!, start[asked[i]! + 1]!)) | 0;
  return sum;
}

/**
 * Four sums in turn: one alone takes from a third of a nanosecond to a whole one for each number, by how the loop
 * happens to be compiled, and a slow floor would flatter.
 */
function readOne(rows: Int32Array, start: number, end: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let at = start;
  for (; at + 3 < end; at += 4) {
    a = (a + rows[at]!) | 0;
    b = (b + rows[at + 1]!) | 0;
    c = (c + rows[at + 2]!) | 0;
    d = (d + rows[at + 3]!) | 0;
  }
  for (; at < end; at++) a = (a + rows[at]!) | 0;
  return (a + b + c + d) | 0;
}

/** A whole run on one thread against no more than reading what the vacancies' own skills point at. */
export async function floor(region: BenchRegion, { runs }: Options): Promise<void> {
  const { state } = region.index;
  const rows = allRows(state);
  const postings = postingsOf(region.profiles);
  const asked = askedOf(region.vacancies, postings);
  const read = asked.reduce(
    (sum, skill) => sum + postings.start[skill + 1]! - postings.start[skill]!,
    0,
  );
  let check = readAll(postings, asked);
  const [four, ranked, floorTaken] = await takeTurns(runs, [
    () => wholeRun(state, rows),
    () => wholeRun(state, rows, bitOf(FITS) | bitOf(FITS_IF)),
    () => (check = (check + readAll(postings, asked)) | 0),
  ]);
  const ratio = ratios(four, floorTaken);
  print('whole run against the floor, four lists', ratio.median, 'times', {
    ...aside(ratio),
    cpuRatio: cpuRatios(four, floorTaken).median,
    engineSeconds: secondsOf(four),
    engineCpuSeconds: cpuSecondsOf(four),
    floorSeconds: secondsOf(floorTaken),
    postings: read,
    top: TOP,
    check,
  });
  const some = ratios(ranked, floorTaken);
  print('whole run against the floor, fits and fits-if only', some.median, 'times', {
    ...aside(some),
    cpuRatio: cpuRatios(ranked, floorTaken).median,
    engineSeconds: secondsOf(ranked),
    engineCpuSeconds: cpuSecondsOf(ranked),
  });
}
