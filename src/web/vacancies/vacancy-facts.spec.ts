import { shiftsInWords } from './vacancy-facts.js';

describe('working times in words', () => {
  it.each([
    [{ earliestStart: '6:00', latestEnd: '22:00' }, 'de', '06:00–22:00'],
    [{ earliestStart: '05:30', nights: true }, 'en', 'from 05:30, at night'],
    [{ latestEnd: '24:00', weekends: true }, 'fr', 'jusqu’à 00:00, le week-end'],
    [{ rotating: true, nights: false }, 'de', 'Schichtwechsel'],
    [{ nights: false }, 'en', ''],
    // A record older than the rule for times.
    [{ earliestStart: 'early' }, 'fr', ''],
  ] as const)('%j in %s: %s', (shifts, locale, words) => {
    expect(shiftsInWords(shifts, locale)).toBe(words);
  });
});
