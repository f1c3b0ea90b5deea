import type { Locale } from '../../kernel/locale.js';
import type { Found, Link, Taxonomy } from '../../taxonomy/index.js';
import type { Option } from '../../ui/parts/inputs.js';
import { fill } from '../../ui/texts/fill.js';
import { unlinkedTextsTexts } from '../../ui/texts/unlinked-texts.js';

const LONGEST_DESCRIPTION = 220;

/** The linker's answers as choices, by their names in the reader's language. */
export function presentGuesses(links: readonly Link[], taxonomy: Taxonomy, locale: Locale) {
  return links.map(({ uri, label }) => choice(uri, label, taxonomy, locale));
}

/** What a search found, likewise. */
export function presentFound(found: readonly Found[], taxonomy: Taxonomy, locale: Locale) {
  return found.map(({ uri, matched }) => choice(uri, matched, taxonomy, locale));
}

function choice(
  uri: string,
  matched: string | undefined,
  taxonomy: Taxonomy,
  locale: Locale,
): Option {
  const label = taxonomy.label(uri, locale) ?? uri;
  const differs = matched !== undefined && !label.toLowerCase().includes(matched.toLowerCase());
  const also = differs ? fill(unlinkedTextsTexts[locale].one.also, { name: matched }) : undefined;
  const described = shortened(taxonomy.record(uri)?.descriptions[locale]);
  return { value: uri, label, hint: [also, described].filter(Boolean).join(' – ') || undefined };
}

/** Whole words of a description, so that a list of concepts stays readable. */
function shortened(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= LONGEST_DESCRIPTION) return text;
  return `${text.slice(0, LONGEST_DESCRIPTION).replace(/\s+\S*$/u, '')} …`;
}
