import { BaselineLinker } from './linking/baseline-linker.js';
import type { Linker } from './linking/linker.js';
import type { Taxonomy } from './domain/taxonomy.js';

export { Taxonomy } from './domain/taxonomy.js';
export { iscoUri, CONCEPT_KINDS } from './domain/concept.js';
export type { Link, Linker, LinkRequest } from './linking/linker.js';
export type {
  CodeScheme,
  Concept,
  ConceptKind,
  ConceptRecord,
  NationalCode,
  SkillRelation,
  TaxonomyData,
} from './domain/concept.js';
export { loadEscoDirectory, loadStarterTaxonomy } from './load-taxonomy.js';
export { TaxonomyModule } from './taxonomy.module.js';
export { TaxonomySource } from './taxonomy-source.js';

/** Builds the index that links texts to the concepts of `taxonomy`. */
export function createLinker(taxonomy: Taxonomy): Linker {
  return new BaselineLinker(taxonomy);
}
