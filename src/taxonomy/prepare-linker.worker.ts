import { workerData } from 'node:worker_threads';
import { Taxonomy } from './domain/taxonomy.js';
import { prepareLinker } from './load-linker.js';
import type { Preparation } from './prepare-linker.js';

/** The thread that makes an index: it leaves a file and ends. */
const { data, folder } = workerData as Preparation;
prepareLinker(new Taxonomy(data), folder);
