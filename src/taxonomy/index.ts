import { join } from 'node:path';
import { projectRoot } from '../platform/paths.js';
import { Taxonomy } from './domain/taxonomy.js';
import { readWholeEsco } from './readers/esco-directory.js';
import { BaselineLinker } from './linking/baseline-linker.js';
import type { Linker } from './linking/linker.js';
import { loadStarterTaxonomy as loadStarter } from './readers/starter-vocabulary.js';

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

/** The hand-written vocabulary that ships with the project. */
export function loadStarterTaxonomy(): Taxonomy {
  return loadStarter(join(projectRoot(), 'config', 'vocabulary'));
}

/** An ESCO download (CSV, any of fr, de, en). Throws a `DomainError` that says what is wrong where. */
export async function loadEscoDirectory(folder: string): Promise<Taxonomy> {
  return new Taxonomy((await readWholeEsco(folder)).data);
}

/** Builds the index that links texts to the concepts of `taxonomy`. */
export function createLinker(taxonomy: Taxonomy): Linker {
  return new BaselineLinker(taxonomy);
}
