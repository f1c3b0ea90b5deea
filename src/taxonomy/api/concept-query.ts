import { invalid } from '../../kernel/errors.js';
import { isLocale, LOCALES, type Locale } from '../../kernel/locale.js';
import { readPageRequest, type Page } from '../../platform/http/page.js';
import type { ConceptKind } from '../domain/concept.js';
import type { TaxonomySource } from '../taxonomy-source.js';
import type { FoundConceptDto } from './concept.dto.js';

const LONGEST_QUERY = 100;
const USUAL_LIMIT = '10';
const USUAL_LOCALE: Locale = 'fr';

/** A parameter that is sent twice arrives as a list. */
export type ConceptQuery = Readonly<Record<'q' | 'lang' | 'limit', string | string[] | undefined>>;

/**
 * Answers `?q=&lang=&limit=` with the concepts whose names fit.
 * @param locale the signed-in person's language, for a request that names none
 * @throws DomainError naming the parameter
 */
export function findConcepts(
  { q, lang, limit = USUAL_LIMIT }: ConceptQuery,
  kind: ConceptKind,
  { search }: TaxonomySource,
  locale: Locale = USUAL_LOCALE,
): Page<FoundConceptDto> {
  if (typeof q !== 'string' || q.length > LONGEST_QUERY) {
    throw invalid('invalid-query', `q must be a text of at most ${LONGEST_QUERY} characters`);
  }
  if (lang !== undefined && !isLocale(lang)) {
    throw invalid('invalid-lang', `lang must be one of ${LOCALES.join(', ')}`);
  }
  if (typeof limit !== 'string') throw invalid('invalid-limit', 'limit must be given once');
  const request = { kind, lang: lang ?? locale, limit: readPageRequest({ limit }).limit };
  const items = search.find(q, request).map((found) => ({ ...found, lang: request.lang }));
  return { items, nextCursor: null };
}
