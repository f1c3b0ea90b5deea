import type { Locale, Localised } from '../../kernel/locale.js';

/**
 * The texts of one area in the three languages. French sets the shape; a text or a parameter missing
 * in German or English, or one too many, fails the build.
 */
export function defineTexts<T>(texts: { fr: T; de: NoInfer<T>; en: NoInfer<T> }): Localised<T> {
  return texts;
}

/** The forms that French, German and English tell apart. */
export interface PluralForms {
  one: string;
  other: string;
}

const rules = new Map<Locale, Intl.PluralRules>();

/** Picks the form for a count (French says "0 offre", German "0 Stellen") and puts the count for `#`. */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  const form = rule.select(count) === 'one' ? forms.one : forms.other;
  return form.replaceAll('#', new Intl.NumberFormat(locale).format(count));
}
