import type { LocalDate } from '../kernel/local-date.js';
import type { Locale } from '../kernel/locale.js';
import type { Currency, PayPeriod } from '../kernel/vocabulary.js';

/** British English: dates as people in Europe read them. */
const TAG: Record<Locale, string> = { fr: 'fr-FR', de: 'de-DE', en: 'en-GB' };

/** A day in words: `3 mai 2026`. Read and printed as UTC, so that no zone can shift it. */
export function formatDay(locale: Locale, day: LocalDate): string {
  return new Intl.DateTimeFormat(TAG[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** An instant in the partnership's zone: `3 mai 2026 à 14:05`. */
export function formatInstant(locale: Locale, instant: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat(TAG[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant));
}

/** A number with the language's separators; `digits` fixes the decimals. */
export function formatNumber(locale: Locale, value: number, digits?: number): string {
  return new Intl.NumberFormat(TAG[locale], {
    ...(digits === undefined
      ? { maximumFractionDigits: 3 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  }).format(value);
}

/** A share of 0…1 as a percentage. */
export function formatShare(locale: Locale, share: number): string {
  return new Intl.NumberFormat(TAG[locale], { style: 'percent' }).format(share);
}

/** Minutes as people say them: `45 min`, `1 h 25 min`. */
export function formatMinutes(locale: Locale, minutes: number): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(TAG[locale], { style: 'unit', unit: name, unitDisplay: 'short' }).format(
      value,
    );
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return unit(rest, 'minute');
  return rest === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(rest, 'minute')}`;
}

const PER: Record<Locale, Record<PayPeriod, string>> = {
  fr: { hour: 'par heure', month: 'par mois', year: 'par an' },
  de: { hour: 'pro Stunde', month: 'pro Monat', year: 'pro Jahr' },
  en: { hour: 'per hour', month: 'per month', year: 'per year' },
};
const FROM: Record<Locale, string> = { fr: 'à partir de', de: 'ab', en: 'from' };
const UP_TO: Record<Locale, string> = { fr: "jusqu'à", de: 'bis', en: 'up to' };

export interface Pay {
  min?: number | undefined;
  max?: number | undefined;
  per?: PayPeriod | undefined;
  currency?: Currency | undefined;
}

/** A pay range: `2 400 – 2 800 € par mois`; undefined where no amount is stated. Currency EUR, period month unless said. */
export function formatPay(locale: Locale, pay: Pay): string | undefined {
  const money = new Intl.NumberFormat(TAG[locale], {
    style: 'currency',
    currency: pay.currency ?? 'EUR',
    minimumFractionDigits: 0,
    maximumFractionDigits: pay.per === 'hour' ? 2 : 0,
  });
  const per = PER[locale][pay.per ?? 'month'];
  const { min, max } = pay;
  if (min !== undefined && max !== undefined)
    return `${min === max ? money.format(min) : money.formatRange(min, max)} ${per}`;
  if (min !== undefined) return `${FROM[locale]} ${money.format(min)} ${per}`;
  return max === undefined ? undefined : `${UP_TO[locale]} ${money.format(max)} ${per}`;
}

/** Hours per week: `30–35 h`; undefined where nothing is stated. */
export function formatHours(
  locale: Locale,
  hours: { min?: number | undefined; max?: number | undefined },
): string | undefined {
  const number = (value: number) => `${formatNumber(locale, value)} h`;
  const { min, max } = hours;
  if (min !== undefined && max !== undefined)
    return min === max ? number(min) : `${formatNumber(locale, min)}–${number(max)}`;
  if (min !== undefined) return `${FROM[locale]} ${number(min)}`;
  return max === undefined ? undefined : `${UP_TO[locale]} ${number(max)}`;
}

/** A language's name in the reader's language; the code itself where nobody knows it. */
export function languageName(locale: Locale, code: string): string {
  try {
    return new Intl.DisplayNames(TAG[locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A country's name in the reader's language. */
export function countryName(locale: Locale, code: string): string {
  try {
    return new Intl.DisplayNames(TAG[locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** `a, b et c`, `a, b und c`. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(TAG[locale], { type: 'conjunction' }).format(items);
}
