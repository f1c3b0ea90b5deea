import { join } from 'node:path';
import { projectRoot } from '../platform/paths.js';
import { Taxonomy } from './domain/taxonomy.js';
import { readWholeEsco } from './readers/esco-directory.js';
import { loadStarterTaxonomy as loadStarter } from './readers/starter-vocabulary.js';

/** The hand-written vocabulary that ships with the project. */
export function loadStarterTaxonomy(): Taxonomy {
  return loadStarter(join(projectRoot(), 'config', 'vocabulary'));
}

/** An ESCO download (CSV, any of fr, de, en). Throws a `DomainError` that says what is wrong where. */
export async function loadEscoDirectory(folder: string): Promise<Taxonomy> {
  return new Taxonomy((await readWholeEsco(folder)).data);
}
