import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type MinutesRow } from './row.js';
import { type RowSource } from './commute-table.js';
import { type CommuteEstimate, type CommuteEstimator, type Depart } from './commute.js';
import { type Point } from './places.js';
import { shiftDeparts, type Shift } from './shift.js';

/** A place of work, with the shifts that are worked there; without any, the way is asked for off-peak. */
export interface Workplace extends Point {
  readonly shifts?: readonly Shift[];
}

export interface WorkCommute extends CommuteEstimate {
  /** For work in shifts: the longest usual way to the start of one, and home from the end of one. */
  readonly toWork?: number;
  readonly home?: number;
}

/**
 * The way to work, and home again where shifts are worked: then every end of every shift has to be reached, so
 * minutes, low and high are those of the longest way, and its crossing and estimator are named.
 */
export function workCommute(
  estimator: CommuteEstimator,
  home: Point,
  work: Workplace,
  mode: CommuteMode,
): WorkCommute {
  const ends = endsOf(work);
  if (ends === undefined) return estimator.estimate(home, work, mode);
  const at = (departs: readonly Depart[]) =>
    departs.map((depart) => estimator.estimate(home, work, mode, depart));
  const [there, back] = [at(ends.toWork), at(ends.home)];
  const most = (ways: readonly CommuteEstimate[], end: 'minutes' | 'low' | 'high') =>
    Math.max(...ways.map((way) => way[end]));
  const all = [...there, ...back];
  const longest = all.reduce((a, b) => (b.minutes > a.minutes ? b : a));
  return {
    ...longest,
    low: most(all, 'low'),
    high: most(all, 'high'),
    toWork: most(there, 'minutes'),
    home: most(back, 'minutes'),
  };
}

/** From many homes to one place of work, for each of them what `workCommute` says. */
export function workCommuteRow(
  source: RowSource,
  homes: readonly Point[],
  work: Workplace,
  mode: CommuteMode,
): MinutesRow {
  const ends = endsOf(work);
  const departs = ends === undefined ? [] : [...new Set([...ends.toWork, ...ends.home])];
  const [first = 'off-peak', ...others] = departs;
  const row = source.row(work, homes, mode, first);
  if (others.length === 0) return row;
  // A table keeps the rows it gives out.
  const longest = { minutes: row.minutes.slice(), low: row.low.slice() };
  for (const depart of others) {
    const other = source.row(work, homes, mode, depart);
    raise(longest.minutes, other.minutes);
    raise(longest.low, other.low);
  }
  return longest;
}

function endsOf({ shifts }: Workplace): Record<'toWork' | 'home', Depart[]> | undefined {
  if (shifts === undefined || shifts.length === 0) return undefined;
  const departs = shifts.map(shiftDeparts);
  return {
    toWork: [...new Set(departs.map(({ toWork }) => toWork))],
    home: [...new Set(departs.map(({ home }) => home))],
  };
}

function raise(longest: Uint16Array, row: Uint16Array): void {
  row.forEach((minutes, index) => {
    if (minutes > (longest[index] ?? 0)) longest[index] = minutes;
  });
}
