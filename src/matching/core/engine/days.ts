import type { LocalDate } from '../../../kernel/local-date.js';

const DAY_MS = 86_400_000;
/** Day 1 of the engine is 1 January 1970; 0 stands for "not stated". */
export const NO_DAY = 0;
/** What fits the columns: until the year 2149. */
export const LAST_DAY = 65_535;

/** A calendar day as a number, in order; {@link NO_DAY} when it is not stated. */
export function dayNumber(day: LocalDate | undefined): number {
  return day === undefined ? NO_DAY : Date.parse(`${day}T00:00:00Z`) / DAY_MS + 1;
}
