import { Module } from '@nestjs/common';
import { TaxonomySource } from './taxonomy-source.js';

@Module({ providers: [TaxonomySource], exports: [TaxonomySource] })
export class TaxonomyModule {}
