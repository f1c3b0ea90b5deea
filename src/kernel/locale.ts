/** The languages people read. Content may be in any language; the interface is in these three. */
export const LOCALES = ['fr', 'de', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text that exists in every language of the interface: a missing one fails the build. */
export type Localised<T = string> = Readonly<Record<Locale, T>>;

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}
