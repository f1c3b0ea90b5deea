import type { Locale } from '../../kernel/locale.js';
import { languageName } from '../../ui/format.js';
import type { Option } from '../../ui/parts/inputs.js';

/** Languages most spoken in the region, its own first; any other is kept where a record already names it. */
const OFFERED = [
  'fr', 'de', 'en', 'gsw', 'it', 'es', 'pt', 'tr', 'ar', 'pl', 'ro', 'ru', 'uk', 'sq', 'sr', 'hr', 'bs',
  'bg', 'cs', 'sk', 'hu', 'el', 'nl', 'lb', 'rm', 'fa', 'ps', 'ku', 'ti', 'so', 'vi', 'zh', 'hi', 'ta',
] as const; // prettier-ignore

const FIRST = 3;

/** The languages one can choose, by name in the reader's language after the region's own three. */
export function languageOptions(locale: Locale, chosen?: string): Option[] {
  const codes = new Set<string>(OFFERED);
  if (chosen) codes.add(chosen);
  const options = [...codes].map((value) => ({ value, label: languageName(locale, value) }));
  const rest = options.slice(FIRST).sort((a, b) => a.label.localeCompare(b.label, locale));
  return [...options.slice(0, FIRST), ...rest];
}
