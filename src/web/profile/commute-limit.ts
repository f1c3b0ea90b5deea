import type { Locale } from '../../kernel/locale.js';
import { profileTexts } from '../../ui/texts/profile.js';

/** Minutes below which hardly any workplace lies within reach, and above which hardly anybody travels daily. */
const VERY_SHORT = 10;
const VERY_LONG = 180;

/** A word on a limit that is allowed but is hardly what someone means; undefined for all others. */
export function limitHint(written: unknown, locale: Locale): string | undefined {
  const minutes = typeof written === 'string' && written.trim() === '' ? NaN : Number(written);
  const t = profileTexts[locale];
  if (minutes >= 0 && minutes < VERY_SHORT) return t.limitShort;
  if (minutes > VERY_LONG) return t.limitLong;
  return undefined;
}
