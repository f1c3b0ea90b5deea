import Holidays from 'date-holidays';
import type { LocalDate } from '../../kernel/local-date.js';
import { holidayRegionOf, type HolidayPlace, type HolidayRegion } from './holiday-region.js';

/** Public holidays of the three countries and their parts; each year is worked out once. */
export class HolidayCalendar {
  private readonly years = new Map<string, ReadonlySet<LocalDate>>();

  /** Tells public holidays at a place; weekends are not among them unless they are holidays too. */
  at(place: HolidayPlace): (day: LocalDate) => boolean {
    const region = holidayRegionOf(place);
    return (day) => this.of(region, Number(day.slice(0, 4))).has(day);
  }

  private of(region: HolidayRegion, year: number): ReadonlySet<LocalDate> {
    const key = `${region.country}-${region.part ?? ''}-${year}`;
    let days = this.years.get(key);
    if (days === undefined) {
      days = new Set(publicHolidays(region, year));
      this.years.set(key, days);
    }
    return days;
  }
}

function publicHolidays({ country, part }: HolidayRegion, year: number): LocalDate[] {
  const calendar = part === undefined ? new Holidays(country) : new Holidays(country, part);
  return calendar
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => holiday.date.slice(0, 10));
}
