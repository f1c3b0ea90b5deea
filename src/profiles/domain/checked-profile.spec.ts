import fc from 'fast-check';
import { isLocalDate } from '../../kernel/local-date.js';
import { checkSurvives, isChecked, same, validUntil } from './checked-profile.js';

describe('validUntil', () => {
  it.each([
    ['2026-01-15', '2026-07-15'],
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2026-12-31', '2027-06-30'],
    ['2026-03-31', '2026-09-30'],
    ['2026-07-01', '2027-01-01'],
  ])('%s: %s', (today, until) => {
    expect(validUntil(today)).toBe(until);
  });

  it('is a day of the calendar, never more than 184 days away', () => {
    const days = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const today = date.toISOString().slice(0, 10);
        const until = validUntil(today);
        expect(isLocalDate(until)).toBe(true);
        const apart = (Date.parse(until) - Date.parse(today)) / 86_400_000;
        expect(apart).toBeGreaterThanOrEqual(181);
        expect(apart).toBeLessThanOrEqual(184);
      }),
    );
  });
});

describe('a check', () => {
  it('holds to its last day', () => {
    expect(isChecked({ checkedUntil: '2026-06-01' }, '2026-06-01')).toBe(true);
    expect(isChecked({ checkedUntil: '2026-06-01' }, '2026-06-02')).toBe(false);
    expect(isChecked({}, '2026-06-01')).toBe(false);
  });

  it('ends when what was checked changes, and only then', () => {
    const before = {
      languages: [{ language: 'de', spoken: 'B1' as const }],
      maxCommuteMinutes: 30,
    };
    expect(checkSurvives(before, { ...before, maxCommuteMinutes: 60 })).toBe(true);
    expect(
      checkSurvives(before, { ...before, languages: [{ language: 'de', spoken: 'C1' }] }),
    ).toBe(false);
    expect(checkSurvives(before, { ...before, mayWorkIn: ['CH'] })).toBe(false);
  });
});

describe('same', () => {
  it('looks at content, not at the order of keys', () => {
    expect(same({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
    expect(same(undefined, undefined)).toBe(true);
    expect(same(undefined, [])).toBe(false);
  });
});
