import type { Taxonomy } from '../domain/taxonomy.js';
import type { ConceptSearch, Found, SearchRequest } from '../linking/concept-search.js';
import type { SettledNames } from './settled-names.js';

/** Completes settled names too, before those that only resemble what was typed. */
export class SettledSearch {
  constructor(
    private readonly names: SettledNames,
    private readonly taxonomy: Taxonomy,
    private readonly search: () => ConceptSearch,
  ) {}

  find(typed: string, request: SearchRequest): Found[] {
    const found = this.search().find(typed, request);
    const settled = this.names.beginning(typed, request);
    if (settled.length === 0) return found;
    const known = new Map<string, Found>();
    for (const { uri, phrase } of settled) {
      if (!known.has(uri)) known.set(uri, this.found(uri, phrase, request));
    }
    for (const one of found) if (!known.has(one.uri)) known.set(one.uri, one);
    return [...known.values()].slice(0, request.limit);
  }

  private found(uri: string, matched: string, { lang }: SearchRequest): Found {
    const label = this.taxonomy.label(uri, lang) ?? matched;
    return { uri, label, ...(label.includes(matched) ? {} : { matched }) };
  }
}
