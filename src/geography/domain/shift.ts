import { minutesOfDay } from '../../kernel/time-of-day.js';
import { type Depart } from './commute.js';

/** A shift by its local times, `HH:MM`; it may end on the next day. An absent time is not known. */
export interface Shift {
  readonly starts?: string;
  readonly ends?: string;
}

/** When the ways to a shift and home from it are travelled. */
export interface ShiftDeparts {
  readonly toWork: Depart;
  readonly home: Depart;
}

/** Local minutes of the day. The rush of the region: to work until nine, home from four on. */
const MORNING_RUSH = [6 * 60 + 45, 9 * 60] as const;
const EVENING_RUSH = [16 * 60, 18 * 60 + 30] as const;
/** Early shifts are reached from five on and late ones end at ten: before and after them, ferries rest and trains are few. */
const NIGHT_ENDS = 5 * 60;
const NIGHT_STARTS = 22 * 60;
/** Who has to be there at six is on the road at half past five. */
const ON_THE_ROAD_BEFORE = 30;
const DAY = 24 * 60;

/** What the roads and lines are like at a local time `HH:MM`. @throws RangeError for what is no time of day */
export function departAt(time: string): Depart {
  return departAtMinute(minutesAt(time));
}

/** A late shift is reached off-peak and left when few trains run. @throws RangeError for what is no time of day */
export function shiftDeparts({ starts, ends }: Shift): ShiftDeparts {
  const before = starts === undefined ? undefined : minutesAt(starts) - ON_THE_ROAD_BEFORE + DAY;
  return {
    toWork: before === undefined ? 'off-peak' : departAtMinute(before % DAY),
    home: ends === undefined ? 'off-peak' : departAt(ends),
  };
}

function departAtMinute(minutes: number): Depart {
  if (minutes < NIGHT_ENDS || minutes >= NIGHT_STARTS) return 'night';
  return isWithin(MORNING_RUSH, minutes) || isWithin(EVENING_RUSH, minutes) ? 'peak' : 'off-peak';
}

function minutesAt(time: string): number {
  const minutes = minutesOfDay(time);
  if (minutes === undefined) throw new RangeError(`no time of day: ${time}`);
  return minutes;
}

const isWithin = ([from, to]: readonly [number, number], value: number) =>
  value >= from && value < to;
