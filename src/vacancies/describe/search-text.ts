import type { VacancyRecord } from '../../kernel/contract/index.js';

/** A description's opening says what the job is; the rest is the same in every ad of an agency. */
const DESCRIPTION_CHARS = 2_000;

/** Without accents and case, ß as ss: "Bäckerei" and "baeckerei" differ still, "BACKEREI" and "Bäckerei" do not. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** Everything a search should find a vacancy by, folded. */
export function searchTextOf(
  record: VacancyRecord,
  more: readonly (string | null | undefined)[],
): string {
  const parts = [
    ...(record.titles ?? []).map((title) => title.text),
    record.occupation?.label,
    ...(record.skills ?? []).map((skill) => skill.label),
    record.employer?.name,
    ...more,
    ...(record.descriptions ?? []).map((text) => text.text.slice(0, DESCRIPTION_CHARS)),
  ];
  return fold(
    parts.filter((part) => part !== undefined && part !== null && part !== '').join('\n'),
  );
}

const MOST_WORDS = 12;

/** The words of a query, each of which must be found; letters and digits only, so nothing in it is a pattern. */
export function searchWords(query: string): string[] {
  const words = fold(query.slice(0, 200)).split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter((word) => word !== ''))].slice(0, MOST_WORDS);
}
