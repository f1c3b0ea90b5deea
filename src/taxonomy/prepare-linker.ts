import { Worker } from 'node:worker_threads';
import { threadFile } from '../platform/process/thread-file.js';
import type { TaxonomyData } from './domain/concept.js';
import type { Taxonomy } from './domain/taxonomy.js';
import { isPrepared, WORTH_KEEPING } from './load-linker.js';

/** What the thread is told. */
export interface Preparation {
  readonly data: TaxonomyData;
  readonly folder: string;
}

/**
 * Makes the linker's index of a large taxonomy in a thread and leaves it in `folder`, so that this process goes on
 * serving: for the whole of ESCO it takes many seconds of processor time. Where the thread fails, whoever needs
 * the index makes it.
 */
export async function prepareAside(taxonomy: Taxonomy, folder: string): Promise<void> {
  if (taxonomy.size < WORTH_KEEPING || isPrepared(taxonomy, folder)) return;
  const data: TaxonomyData = { source: taxonomy.source, concepts: [...taxonomy.all()] };
  const workerData: Preparation = { data, folder };
  const worker = new Worker(threadFile(import.meta.url, './prepare-linker.worker.js'), {
    workerData,
  });
  await new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
    worker.once('error', () => resolve());
  });
}
