import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/settings/settings.js';
import { LOCALES } from '../kernel/locale.js';
import { CONCEPT_KINDS } from './domain/concept.js';
import { Taxonomy } from './domain/taxonomy.js';
import { ConceptSearch } from './linking/concept-search.js';
import { lazy } from './linking/lazy.js';
import type { Linker } from './linking/linker.js';
import { prepareLinker } from './load-linker.js';
import { TaxonomyStore } from './persistence/taxonomy-store.js';
import { prepareAside } from './prepare-linker.js';
import { SettledLinker } from './settling/settled-linker.js';
import { SettledNames, type SettledName } from './settling/settled-names.js';
import { SettledSearch } from './settling/settled-search.js';

/** What an import changes: made anew with effort. */
interface Imported {
  readonly taxonomy: Taxonomy;
  readonly linker: () => Linker;
  readonly search: () => ConceptSearch;
}

/** The same with what coordinators settled, which costs nothing to put on top. */
interface Loaded {
  readonly imported: Imported;
  readonly linker: Linker;
  readonly search: SettledSearch;
  readonly named: () => Taxonomy;
}

/** The taxonomy this process works with, and what links and searches in it (made when first asked for). */
@Injectable()
export class TaxonomySource {
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly store: TaxonomyStore,
    private readonly settings: Settings,
    private loaded: Loaded,
  ) {}

  /** Loaded before anyone can ask for it. */
  static async load(store: TaxonomyStore, settings: Settings): Promise<TaxonomySource> {
    const imported = around(await store.load(), folderOf(settings));
    return new TaxonomySource(store, settings, withSettled(imported, await store.settled()));
  }

  /**
   * Reads the taxonomy anew and makes what links in it, without holding up this process; until that is done
   * the old one answers. Readings follow each other.
   */
  reload(): Promise<void> {
    return this.inTurn(async () => {
      const imported = around(await this.store.load(), folderOf(this.settings));
      await warm(imported, folderOf(this.settings));
      this.loaded = withSettled(imported, await this.store.settled());
    });
  }

  /** Reads what was settled anew, and nothing else. */
  reloadSettled(): Promise<void> {
    return this.inTurn(async () => {
      this.loaded = withSettled(this.loaded.imported, await this.store.settled());
    });
  }

  /** Makes linker and search now, so that the first person does not wait for them. */
  warm(): Promise<void> {
    return warm(this.loaded.imported, folderOf(this.settings));
  }

  get current(): Taxonomy {
    return this.loaded.imported.taxonomy;
  }

  /** The same with settled names among the other names of their concepts. */
  get named(): Taxonomy {
    return this.loaded.named();
  }

  get linker(): Linker {
    return this.loaded.linker;
  }

  get search(): SettledSearch {
    return this.loaded.search;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.last.then(work, work);
    this.last = next;
    return next;
  }
}

const folderOf = ({ dataDir }: Settings) => join(dataDir, 'linking');

function around(taxonomy: Taxonomy, folder: string): Imported {
  const linker = lazy(() => prepareLinker(taxonomy, folder));
  const search = lazy(() => new ConceptSearch(taxonomy, (kind) => linker().index(kind)));
  return { taxonomy, linker, search };
}

function withSettled(imported: Imported, list: readonly SettledName[]): Loaded {
  const { taxonomy, linker, search } = imported;
  const names = new SettledNames(list, (uri) => taxonomy.record(uri));
  const named = () =>
    new Taxonomy({ source: taxonomy.source, concepts: names.addTo(taxonomy.all()) });
  return {
    imported,
    linker: new SettledLinker(names, linker),
    search: new SettledSearch(names, taxonomy, search),
    named: names.size === 0 ? () => taxonomy : lazy(named),
  };
}

/** In steps, so that others are served in between. */
async function warm({ taxonomy, search }: Imported, folder: string): Promise<void> {
  await prepareAside(taxonomy, folder);
  for (const kind of CONCEPT_KINDS) {
    for (const lang of LOCALES) {
      await setImmediate();
      search().find('a', { kind, lang, limit: 1 });
    }
  }
}
