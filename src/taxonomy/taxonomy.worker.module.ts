import { Module } from '@nestjs/common';
import { TaxonomyWatch } from './taxonomy-watch.js';
import { TaxonomyModule } from './taxonomy.module.js';

/** Keeps the worker's taxonomy true; worker process only. */
@Module({ imports: [TaxonomyModule], providers: [TaxonomyWatch] })
export class TaxonomyWorkerModule {}
