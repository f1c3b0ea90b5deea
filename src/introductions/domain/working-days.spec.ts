import fc from 'fast-check';
import { addDays } from '../../kernel/local-date.js';
import { addWorkingDays } from './working-days.js';

const never = () => false;
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('working days', () => {
  it.each([
    ['2026-03-02', 2, '2026-03-04', 'Monday to Wednesday'],
    ['2026-03-06', 2, '2026-03-10', 'Friday to Tuesday'],
    ['2026-03-07', 1, '2026-03-09', 'Saturday to Monday'],
    ['2026-03-07', 0, '2026-03-07', 'no days are no step'],
  ])('%s and %i more is %s (%s)', (day, count, expected) => {
    expect(addWorkingDays(day, count, never)).toBe(expected);
  });

  it('count neither weekends nor holidays, and miss none', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2024-01-01', n));
    const holidays = fc.uniqueArray(days, { maxLength: 40 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 15 }), holidays, (start, count, off) => {
        const isHoliday = (day: string) => off.includes(day);
        const end = addWorkingDays(start, count, isHoliday);
        let worked = 0;
        for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
          if (weekday(day) % 6 !== 0 && !isHoliday(day)) worked++;
        }
        return worked === count && weekday(end) % 6 !== 0 && !isHoliday(end);
      }),
    );
  });
});
