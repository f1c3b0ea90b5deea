import { LOCALES } from '../../kernel/locale.js';
import { CONSENT_NOTICE, countsToday } from './consent-notice.js';

describe('the consent notice', () => {
  it('says the same number of things in every language', () => {
    const counts = LOCALES.map((locale) => CONSENT_NOTICE.paragraphs[locale].length);
    expect(new Set(counts).size).toBe(1);
  });

  it('counts in its own version and in those that say the same', () => {
    const notice = { ...CONSENT_NOTICE, version: '3', alsoCounts: ['2'] };
    expect(['1', '2', '3'].map((version) => countsToday(version, notice))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
