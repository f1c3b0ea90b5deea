import { type CommuteMode } from '../../kernel/vocabulary.js';
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

/** When the ways to a place of work and home from it are travelled. */
export function workDeparts(work: Workplace): readonly Depart[] {
  const ends = endsOf(work);
  return ends === undefined ? ['off-peak'] : [...new Set([...ends.toWork, ...ends.home])];
}

function endsOf({ shifts }: Workplace): Record<'toWork' | 'home', Depart[]> | undefined {
  if (shifts === undefined || shifts.length === 0) return undefined;
  const departs = shifts.map(shiftDeparts);
  return {
    toWork: [...new Set(departs.map(({ toWork }) => toWork))],
    home: [...new Set(departs.map(({ home }) => home))],
  };
}
