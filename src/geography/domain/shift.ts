import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type CommuteEstimate, type CommuteEstimator, type Depart } from './commute.js';
import { type Point } from './places.js';

/** A shift by its local times, `HH:MM`; it may end on the next day. */
export interface Shift {
  readonly starts: string;
  readonly ends: string;
}

export interface ShiftCommute {
  /** Arriving when the shift starts. */
  readonly toWork: CommuteEstimate;
  /** Leaving when it ends. */
  readonly home: CommuteEstimate;
}

/** Local minutes of the day. The rush of the region: to work until nine, home from four on. */
const MORNING_RUSH = [6 * 60 + 45, 9 * 60] as const;
const EVENING_RUSH = [16 * 60, 18 * 60 + 30] as const;
/** Early shifts start at five and late ones end at ten: before and after them, ferries rest and trains are few. */
const NIGHT_ENDS = 5 * 60;
const NIGHT_STARTS = 22 * 60;

/** What the roads and lines are like at a local time `HH:MM`. @throws RangeError for what is no time of day */
export function departAt(time: string): Depart {
  const minutes = minutesOfDay(time);
  if (minutes < NIGHT_ENDS || minutes >= NIGHT_STARTS) return 'night';
  return isWithin(MORNING_RUSH, minutes) || isWithin(EVENING_RUSH, minutes) ? 'peak' : 'off-peak';
}

/** A shift worker's commute: a late shift is reached off-peak and left when few trains run. */
export function shiftCommute(
  estimator: CommuteEstimator,
  [home, work]: readonly [home: Point, work: Point],
  mode: CommuteMode,
  shift: Shift,
): ShiftCommute {
  return {
    toWork: estimator.estimate(home, work, mode, departAt(shift.starts)),
    home: estimator.estimate(work, home, mode, departAt(shift.ends)),
  };
}

function minutesOfDay(time: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) throw new RangeError(`no time of day: ${time}`);
  return Number(hours) * 60 + Number(minutes);
}

const isWithin = ([from, to]: readonly [number, number], value: number) =>
  value >= from && value < to;
