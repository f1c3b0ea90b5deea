import type { LocalText, PlaceRef } from '../../kernel/contract/index.js';
import type { Locale } from '../../kernel/locale.js';
import { countryName } from '../../ui/format.js';

export interface ShownText {
  text: string;
  lang?: string | undefined;
}

/** The title for a reader: in their language where there is one, else as it was written, marked with its language. */
export function titleFor(
  titles: readonly { lang: string; text: string }[] | undefined,
  locale: Locale,
): ShownText {
  const title = titles?.find(({ lang }) => lang === locale) ?? titles?.[0];
  return title === undefined ? { text: '–' } : { text: title.text, lang: title.lang };
}

/** Every text of a list, the reader's language first. */
export function textsFor(texts: readonly LocalText[] | undefined, locale: Locale): ShownText[] {
  const all = (texts ?? []).map(({ lang, text }) => ({ lang, text }));
  return [...all].sort((a, b) => Number(b.lang === locale) - Number(a.lang === locale));
}

/** `67000 Strasbourg, France`; coordinates alone are no name. */
export function placeInWords(
  place: Partial<PlaceRef> | null | undefined,
  locale: Locale,
  name?: string,
): string {
  if (!place?.country) return name ?? '';
  const town = [place.postalCode, place.place ?? name].filter(Boolean).join(' ');
  return [town, countryName(locale, place.country)].filter(Boolean).join(', ');
}
