import { departAt, shiftDeparts } from './shift.js';

describe('a time of day', () => {
  it.each([
    ['05:00', 'off-peak'],
    ['07:30', 'peak'],
    ['13:00', 'off-peak'],
    ['17:00', 'peak'],
    ['21:59', 'off-peak'],
    ['22:00', 'night'],
    ['04:59', 'night'],
    ['24:00', 'night'],
  ])('at %s is %s', (time, depart) => {
    expect(departAt(time)).toBe(depart);
  });

  it('is refused where it is none', () => {
    expect(() => departAt('25:00')).toThrow(RangeError);
    expect(() => shiftDeparts({ starts: 'early' })).toThrow(RangeError);
  });
});

describe('a shift', () => {
  it.each([
    ['the early one', '06:00', '14:00', 'off-peak', 'off-peak'],
    ['a very early one', '05:00', '13:00', 'night', 'off-peak'],
    ['the late one', '14:00', '22:00', 'off-peak', 'night'],
    ['the night', '22:00', '06:00', 'off-peak', 'off-peak'],
    ['one from midnight on', '00:00', '08:00', 'night', 'peak'],
    ['office hours', '09:00', '17:00', 'peak', 'peak'],
  ])('%s is reached before it starts and left when it ends', (_name, starts, ends, there, back) => {
    expect(shiftDeparts({ starts, ends })).toEqual({ toWork: there, home: back });
  });

  it('is taken off-peak at an end that nobody stated', () => {
    expect(shiftDeparts({ ends: '23:00' })).toEqual({ toWork: 'off-peak', home: 'night' });
    expect(shiftDeparts({ starts: '08:00' })).toEqual({ toWork: 'peak', home: 'off-peak' });
  });
});
