import type { Shifts } from '../../../kernel/contract/index.js';
import { writtenTime } from '../../../kernel/time-of-day.js';
import type { ShiftTimes } from '../model.js';

/** Usual times of three-shift work, for ads that speak of shifts without saying when. */
const DAY_SHIFTS: ShiftTimes = { starts: '06:00', ends: '22:00' };
const NIGHT_SHIFT: ShiftTimes = { starts: '22:00', ends: '06:00' };

/**
 * The shifts whose starts and ends a commute is asked for. Stated times count; without them nights and rotating shifts
 * are taken at the usual times (rotating: from the early shift's start to the late one's end). Undefined for work by
 * day, of which nothing else is asked than of any other.
 */
export function shiftTimes(shifts: Shifts | undefined): readonly ShiftTimes[] | undefined {
  if (shifts === undefined) return undefined;
  const starts = timeOf(shifts.earliestStart);
  const ends = timeOf(shifts.latestEnd);
  if (starts !== undefined || ends !== undefined) {
    return [{ ...(starts && { starts }), ...(ends && { ends }) }];
  }
  const usual = [
    ...(shifts.rotating === true ? [DAY_SHIFTS] : []),
    ...(shifts.nights === true ? [NIGHT_SHIFT] : []),
  ];
  return usual.length === 0 ? undefined : usual;
}

/** `~06:00-22:00`, one for each shift: added to the key of a workplace. */
export function shiftKey(shifts: readonly ShiftTimes[]): string {
  return shifts.map(({ starts = '', ends = '' }) => `~${starts}-${ends}`).join('');
}

/** A record older than the rule for times may hold none. */
function timeOf(written: string | undefined): string | undefined {
  return written === undefined ? undefined : writtenTime(written);
}
