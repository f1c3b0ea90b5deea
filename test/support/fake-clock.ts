import type { Clock } from '../../src/kernel/clock.js';
import { localDateIn, type LocalDate } from '../../src/kernel/local-date.js';

/** A clock that runs with the machine's, plus what a test adds. */
export class FakeClock implements Clock {
  private ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  today(): LocalDate {
    return localDateIn(this.now(), 'Europe/Paris');
  }

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
    this.ahead += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
}
