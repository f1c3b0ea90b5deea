import { addDays, type LocalDate } from '../kernel/local-date.js';

/**
 * The demonstration region never goes stale: its days are written as `{"inDays": n}` and become real ones,
 * counted from the day of loading.
 */
export function settleDays(value: unknown, today: LocalDate): unknown {
  if (Array.isArray(value)) return value.map((item) => settleDays(item, today));
  if (typeof value !== 'object' || value === null) return value;
  if ('inDays' in value && typeof value.inDays === 'number') return addDays(today, value.inDays);
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, settleDays(v, today)]));
}
