import { addDays, instantAt, localDateIn } from '../../kernel/local-date.js';
import { type Depart } from '../domain/commute.js';

/** When one has to be there: on a working morning, in the rush, and late in the evening. */
const ARRIVALS: Readonly<Record<Depart, string>> = {
  'off-peak': '10:30',
  peak: '08:00',
  night: '23:30',
};
const TUESDAY = 2;
const WEEK = 7;

/**
 * The instant that a timetable is asked for: the next Tuesday but today, an ordinary working day in most weeks,
 * within what every feed holds.
 */
export function arrivalAt(depart: Depart, now: Date, timeZone: string): Date {
  const today = localDateIn(now, timeZone);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const ahead = (TUESDAY - weekday + WEEK) % WEEK || WEEK;
  return instantAt(addDays(today, ahead), ARRIVALS[depart], timeZone);
}
