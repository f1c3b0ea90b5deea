import { HolidayCalendar } from './holidays.js';
import { holidayRegionOf } from './holiday-region.js';
import { addWorkingDays } from '../domain/working-days.js';

const calendar = new HolidayCalendar();
const strasbourg = { country: 'FR', postalCode: '67000' };
const nancy = { country: 'FR', postalCode: '54000' };
const kehl = { country: 'DE', postalCode: '77694' };
const landau = { country: 'DE', postalCode: '76829' };
const basel = { country: 'CH', postalCode: '4051' };

describe('public holidays of the region', () => {
  it.each([
    ['Good Friday in Alsace', strasbourg, '2026-04-03', true],
    ['Good Friday in Nancy', nancy, '2026-04-03', false],
    ['26 December in Alsace', strasbourg, '2025-12-26', true],
    ['26 December in Nancy', nancy, '2025-12-26', false],
    ['Bastille Day in Strasbourg', strasbourg, '2026-07-14', true],
    ['Bastille Day in Kehl', kehl, '2026-07-14', false],
    ['Epiphany in Baden', kehl, '2026-01-06', true],
    ['Epiphany in the Palatinate', landau, '2026-01-06', false],
    ['Corpus Christi in the Palatinate', landau, '2026-06-04', true],
    ['Swiss National Day in Basel', basel, '2025-08-01', true],
    ['Labour Day in Basel', basel, '2026-05-01', true],
    ['Corpus Christi in Basel', basel, '2026-06-04', false],
    ['Corpus Christi in the Jura', { country: 'CH', postalCode: '2800' }, '2026-06-04', true],
    ['an ordinary Monday', strasbourg, '2026-03-02', false],
    ['a place nobody knows', { country: 'XX' }, '2026-12-25', false],
  ])('%s', (_what, place, day, expected) => expect(calendar.at(place)(day)).toBe(expected));

  it('move a deadline over Easter, differently on the two banks', () => {
    expect(addWorkingDays('2026-04-02', 2, calendar.at(strasbourg))).toBe('2026-04-08');
    expect(addWorkingDays('2026-04-02', 2, calendar.at(nancy))).toBe('2026-04-07');
  });
});

describe('the part of a country', () => {
  it.each([
    ['DE', '76131', 'BW'],
    ['DE', '76744', 'RP'],
    ['DE', '10115', undefined],
    ['CH', '4143', 'SO'],
    ['CH', '4310', 'AG'],
    ['CH', '4125', 'BS'],
    ['CH', '4410', 'BL'],
    ['FR', '57200', '57'],
    ['FR', undefined, undefined],
  ])('of %s %s is %s', (country, postalCode, part) => {
    expect(holidayRegionOf({ country, postalCode }).part).toBe(part);
  });
});
