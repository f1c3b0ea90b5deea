import { LOCALES } from '../../kernel/locale.js';
import { profileTexts } from '../../ui/texts/profile.js';
import { limitHint } from './commute-limit.js';

describe('a word on the limit of the commute', () => {
  it.each(LOCALES)(
    'is said in %s where nearly everything or nearly nothing is in reach',
    (locale) => {
      expect(limitHint('0', locale)).toBe(profileTexts[locale].limitShort);
      expect(limitHint(9, locale)).toBe(profileTexts[locale].limitShort);
      expect(limitHint('600', locale)).toBe(profileTexts[locale].limitLong);
    },
  );

  it.each(['', ' ', undefined, '10', '45', 180, 'abc', '-5'])('is spared for %j', (written) => {
    expect(limitHint(written, 'fr')).toBeUndefined();
  });
});
