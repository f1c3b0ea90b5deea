import { addDays, type LocalDate } from '../../kernel/local-date.js';

const SATURDAY = 6;
const SUNDAY = 0;

function isWeekend(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === SATURDAY || weekday === SUNDAY;
}

/**
 * The `count`-th working day after a day. The day itself never counts, so that who gets something on
 * Monday with two working days has all of Wednesday.
 * @param isHoliday public holidays of the place concerned
 */
export function addWorkingDays(
  day: LocalDate,
  count: number,
  isHoliday: (day: LocalDate) => boolean,
): LocalDate {
  let result = day;
  for (let left = count; left > 0;) {
    result = addDays(result, 1);
    if (!isWeekend(result) && !isHoliday(result)) left--;
  }
  return result;
}
