import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CLOCK, type Clock } from '../../src/kernel/clock.js';
import { localDateIn } from '../../src/kernel/local-date.js';

/** Moves an application's clock: every service holds the same object, so that all move at once. */
export function moveableClock(app: Pick<NestFastifyApplication, 'get'>): {
  advance(ms: number): void;
  reset(): void;
} {
  const clock = app.get<Clock>(CLOCK, { strict: false });
  const { now } = clock;
  let ahead = 0;
  clock.now = () => new Date(Date.now() + ahead);
  clock.today = () => localDateIn(clock.now(), 'Europe/Paris');
  return {
    advance: (ms) => {
      ahead += ms;
    },
    reset: () => {
      ahead = 0;
      clock.now = now;
    },
  };
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
