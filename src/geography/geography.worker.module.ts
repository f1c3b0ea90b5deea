import { Module } from '@nestjs/common';
import { GeographyModule } from './geography.module.js';
import { PlacesWatch } from './places-watch.js';

/** Keeps the worker's places true; worker process only. */
@Module({ imports: [GeographyModule], providers: [PlacesWatch] })
export class GeographyWorkerModule {}
