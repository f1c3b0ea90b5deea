import fc from 'fast-check';
import { addDays, instantAt, localDateIn } from './local-date.js';

describe('the instant of a local time', () => {
  it.each([
    ['2026-12-01', '08:00', 'Europe/Paris', '2026-12-01T07:00:00.000Z'],
    ['2026-07-01', '08:00', 'Europe/Paris', '2026-07-01T06:00:00.000Z'],
    ['2026-12-01', '08:00', 'America/New_York', '2026-12-01T13:00:00.000Z'],
    // Clocks go back at three: the morning after lies an hour later in UTC.
    ['2026-10-25', '01:30', 'Europe/Paris', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25', '08:00', 'Europe/Paris', '2026-10-25T07:00:00.000Z'],
    // And forward at two.
    ['2026-03-29', '01:30', 'Europe/Paris', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', '08:00', 'Europe/Paris', '2026-03-29T06:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantAt(day, time, zone).toISOString()).toBe(instant);
  });

  it('lies on its day', () => {
    const time = fc.tuple(fc.integer({ min: 4, max: 23 }), fc.nat(59));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), time, (days, [hour, minute]) => {
        const day = addDays('2024-01-01', days);
        const two = (value: number) => String(value).padStart(2, '0');
        const instant = instantAt(day, `${two(hour)}:${two(minute)}`, 'Europe/Paris');
        expect(localDateIn(instant, 'Europe/Paris')).toBe(day);
        expect(instant.getUTCMinutes()).toBe(minute);
      }),
    );
  });
});
