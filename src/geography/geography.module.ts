import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '../platform/settings/settings.js';
import { COMMUTE_ESTIMATOR, COMMUTE_SOURCE } from './commute.tokens.js';
import { loadCommuteEstimator } from './commute/load-estimator.js';
import { Gazetteer } from './domain/gazetteer.js';
import { PlacesImport } from './import/places-import.js';
import { ImportedPlaces } from './persistence/imported-places.js';
import { Place } from './persistence/place.entity.js';
import { commuteSource } from './routing/make-source.js';
import { loadGazetteer } from './places/load-gazetteer.js';

/** Places and commutes. */
@Module({
  imports: [TypeOrmModule.forFeature([Place])],
  providers: [
    ImportedPlaces,
    PlacesImport,
    {
      provide: Gazetteer,
      inject: [ImportedPlaces],
      useFactory: async (places: ImportedPlaces) => loadGazetteer({ rows: await places.all() }),
    },
    { provide: COMMUTE_ESTIMATOR, useFactory: () => loadCommuteEstimator() },
    { provide: COMMUTE_SOURCE, inject: [Settings, COMMUTE_ESTIMATOR], useFactory: commuteSource },
  ],
  exports: [COMMUTE_ESTIMATOR, COMMUTE_SOURCE, Gazetteer, ImportedPlaces, PlacesImport],
})
export class GeographyModule {}
