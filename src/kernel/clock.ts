import type { LocalDate } from './local-date.js';

/** The only source of time: injected, so that rules never read the machine's clock. */
export interface Clock {
  now(): Date;
  /** Today's date in the partnership's time zone. */
  today(): LocalDate;
}

export const CLOCK = Symbol('Clock');
