import { Injectable } from '@nestjs/common';
import { BaselineLinker } from './linking/baseline-linker.js';
import type { Linker } from './linking/linker.js';
import type { Taxonomy } from './domain/taxonomy.js';
import { loadStarterTaxonomy } from './load-taxonomy.js';

/** The taxonomy this process works with, and the linker over it; both made when first asked for. */
@Injectable()
export class TaxonomySource {
  private taxonomy: Taxonomy | undefined;
  private link: Linker | undefined;

  get current(): Taxonomy {
    this.taxonomy ??= loadStarterTaxonomy();
    return this.taxonomy;
  }

  get linker(): Linker {
    this.link ??= new BaselineLinker(this.current);
    return this.link;
  }
}
