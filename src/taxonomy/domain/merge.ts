import { LOCALES, type Locale } from '../../kernel/locale.js';
import type { ConceptRecord } from './concept.js';

/** What an import does to one concept. */
export type Change = 'created' | 'updated' | 'unchanged' | 'withdrawn' | 'kept';

export interface MergedConcept {
  readonly record: ConceptRecord;
  readonly change: Change;
}

/**
 * What stands after an import of `incoming`, a download in the languages `locales`, over `stored`. A download
 * says nothing of languages it does not hold, so those names stay. A concept that is gone is
 * withdrawn, not deleted: profiles and vacancies may name it. `kept` was withdrawn before and still is.
 */
export function mergeConcepts(
  stored: ReadonlyMap<string, ConceptRecord>,
  incoming: readonly ConceptRecord[],
  locales: readonly Locale[],
): MergedConcept[] {
  const present = new Set(incoming.map(({ uri }) => uri));
  const gone = [...stored.values()].filter(({ uri }) => !present.has(uri));
  return [
    ...incoming.map((record) => mergeOne(stored.get(record.uri), record, locales)),
    ...gone.map((record): MergedConcept =>
      record.withdrawn
        ? { record, change: 'kept' }
        : { record: { ...record, withdrawn: true }, change: 'withdrawn' },
    ),
  ];
}

function mergeOne(
  before: ConceptRecord | undefined,
  incoming: ConceptRecord,
  locales: readonly Locale[],
): MergedConcept {
  if (!before) return { record: incoming, change: 'created' };
  const others = LOCALES.filter((locale) => !locales.includes(locale));
  const keep = <T>(old: Partial<Record<Locale, T>>, now: Partial<Record<Locale, T>>) => ({
    ...Object.fromEntries(others.flatMap((locale) => (old[locale] ? [[locale, old[locale]]] : []))),
    ...now,
  });
  const record: ConceptRecord = {
    ...incoming,
    labels: keep(before.labels, incoming.labels),
    altLabels: keep(before.altLabels, incoming.altLabels),
    descriptions: keep(before.descriptions, incoming.descriptions),
    regulated: keep(before.regulated, incoming.regulated),
  };
  return { record, change: same(before, record) ? 'unchanged' : 'updated' };
}

const same = (one: ConceptRecord, other: ConceptRecord) => canonical(one) === canonical(other);

/** National codes are kept apart and do not count; the order of languages means nothing. */
function canonical(record: ConceptRecord): string {
  const perLocale = <T>(values: Partial<Record<Locale, T>>) =>
    LOCALES.map((locale) => values[locale] ?? null);
  return JSON.stringify([
    record.kind,
    record.group,
    record.iscoGroup ?? null,
    perLocale(record.labels),
    perLocale(record.altLabels),
    perLocale(record.descriptions),
    perLocale(record.regulated),
    record.broader,
    record.skills.map(({ uri, essential }) => [uri, essential]),
    record.withdrawn ?? false,
  ]);
}
