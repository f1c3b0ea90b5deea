import { settleDays } from './settle-days.js';

describe('days of the demonstration region', () => {
  it('are counted from the day of loading, however deep they stand', () => {
    const file = {
      list: [{ startsOn: { inDays: 30 }, title: 'x' }],
      past: { inDays: -1 },
      n: 3,
      none: null,
    };
    expect(settleDays(file, '2026-02-27')).toEqual({
      list: [{ startsOn: '2026-03-29', title: 'x' }],
      past: '2026-02-26',
      n: 3,
      none: null,
    });
  });
});
