import type { INestApplicationContext } from '@nestjs/common';
import { CLOCK, type Clock } from '../../src/kernel/clock.js';
import { FakeClock } from './fake-clock.js';

/** Puts a clock of the test's own behind an application's: every service holds the same object, so all follow. */
export function driveClock(app: Pick<INestApplicationContext, 'get'>): FakeClock {
  const fake = new FakeClock();
  const clock = app.get<Clock>(CLOCK, { strict: false });
  clock.now = () => fake.now();
  clock.today = () => fake.today();
  return fake;
}
