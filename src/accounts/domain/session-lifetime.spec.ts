import { ROLES } from '../../kernel/actor.js';
import { isAlive, isWorthTouching, SESSION_LIFETIMES } from './session-lifetime.js';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

describe('a session', () => {
  const times = { seenAt: at(0), idleSeconds: 100, expiresAt: at(150) };

  it.each([
    [99, true],
    [100, false],
  ])('idle for %i s of 100: %s', (seconds, alive) => {
    expect(isAlive(times, at(seconds))).toBe(alive);
  });

  it('ends at its absolute end, however busy', () => {
    expect(isAlive({ ...times, seenAt: at(149) }, at(149))).toBe(true);
    expect(isAlive({ ...times, seenAt: at(149) }, at(150))).toBe(false);
  });

  it('is written to at most twenty times per idle time', () => {
    expect(isWorthTouching(times, at(5))).toBe(false);
    expect(isWorthTouching(times, at(6))).toBe(true);
  });

  it.each(ROLES)('of a %s may not idle as long as it may last', (role) => {
    expect(SESSION_LIFETIMES[role].idle).toBeLessThan(SESSION_LIFETIMES[role].absolute);
  });

  it('of staff is no longer than half an hour idle and twelve hours in all', () => {
    for (const role of ['adviser', 'coordinator'] as const) {
      expect(SESSION_LIFETIMES[role]).toEqual({ idle: 1800, absolute: 43_200 });
    }
  });
});
