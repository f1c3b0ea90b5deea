import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/settings/settings.js';
import { LOCALES } from '../kernel/locale.js';
import { CONCEPT_KINDS } from './domain/concept.js';
import type { Taxonomy } from './domain/taxonomy.js';
import { ConceptSearch } from './linking/concept-search.js';
import type { EvidenceLinker } from './linking/evidence-linker.js';
import { lazy } from './linking/lazy.js';
import type { Linker } from './linking/linker.js';
import { prepareLinker } from './load-linker.js';
import { TaxonomyStore } from './persistence/taxonomy-store.js';

interface Loaded {
  readonly taxonomy: Taxonomy;
  readonly linker: () => EvidenceLinker;
  readonly search: () => ConceptSearch;
}

/** The taxonomy this process works with, and what links and searches in it (made when first asked for). */
@Injectable()
export class TaxonomySource {
  private constructor(
    private readonly store: TaxonomyStore,
    private readonly settings: Settings,
    private loaded: Loaded,
  ) {}

  /** Loaded before anyone can ask for it. */
  static async load(store: TaxonomyStore, settings: Settings): Promise<TaxonomySource> {
    return new TaxonomySource(store, settings, around(await store.load(), settings));
  }

  /** Reads the taxonomy anew and makes what links in it; until that is done the old one answers. */
  async reload(): Promise<void> {
    const next = around(await this.store.load(), this.settings);
    warm(next);
    this.loaded = next;
  }

  /** Makes linker and search now, so that the first person does not wait for them. */
  warm(): void {
    warm(this.loaded);
  }

  get current(): Taxonomy {
    return this.loaded.taxonomy;
  }

  get linker(): Linker {
    return this.loaded.linker();
  }

  get search(): ConceptSearch {
    return this.loaded.search();
  }
}

function around(taxonomy: Taxonomy, settings: Settings): Loaded {
  const linker = lazy(() => prepareLinker(taxonomy, join(settings.dataDir, 'linking')));
  const search = lazy(() => new ConceptSearch(taxonomy, (kind) => linker().index(kind)));
  return { taxonomy, linker, search };
}

function warm({ search }: Loaded): void {
  for (const kind of CONCEPT_KINDS) {
    for (const lang of LOCALES) search().find('a', { kind, lang, limit: 1 });
  }
}
