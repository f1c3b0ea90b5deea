import { LOCALES } from '../kernel/locale.js';
import {
  countryName,
  formatDay,
  formatHours,
  formatMinutes,
  formatNumber,
  formatPay,
  languageName,
} from './format.js';

/** Intl puts narrow and ordinary no-break spaces, which are right on a page and in the way of a test. */
const plain = (text: string | undefined) => text?.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

describe('formats', () => {
  it('writes a day in words without moving it', () => {
    expect(LOCALES.map((l) => formatDay(l, '2026-03-01'))).toEqual([
      '1 mars 2026',
      '1. März 2026',
      '1 March 2026',
    ]);
  });

  it('keeps the thousandths of a score', () => {
    expect(LOCALES.map((l) => formatNumber(l, 87.345, 3))).toEqual(['87,345', '87,345', '87.345']);
  });

  it.each([
    [45, '45 min'],
    [60, '1 h'],
    [85.4, '1 h 25 min'],
  ])('writes %s minutes as people say them', (minutes, text) => {
    expect(plain(formatMinutes('fr', minutes))).toBe(text);
  });

  it.each([
    [{ min: 2400, max: 2800, per: 'month', currency: 'EUR' }, '2 400–2 800 € par mois'],
    [{ min: 15.5, per: 'hour' }, 'à partir de 15,5 € par heure'],
    [{ max: 60000, per: 'year', currency: 'CHF' }, "jusqu'à 60 000 CHF par an"],
    [{}, undefined],
  ] as const)('writes the pay %o', (pay, text) => {
    expect(plain(formatPay('fr', pay))).toBe(text);
  });

  it('writes hours as a range, or as one number where both ends are the same', () => {
    expect(formatHours('de', { min: 20, max: 30 })).toBe('20–30 h');
    expect(formatHours('de', { min: 35, max: 35 })).toBe('35 h');
    expect(formatHours('de', {})).toBeUndefined();
  });

  it('names languages and countries in the language of the reader, and keeps what it does not know', () => {
    expect(languageName('fr', 'de')).toBe('allemand');
    expect(countryName('de', 'FR')).toBe('Frankreich');
    expect(languageName('en', '??')).toBe('??');
  });
});
