import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '../platform/settings/settings.js';
import { COMMUTE_ESTIMATOR } from './commute.tokens.js';
import { commuteEstimator } from './commute/make-estimator.js';
import { loadCommuteEstimator } from './commute/load-estimator.js';
import { Gazetteer } from './domain/gazetteer.js';
import { PlacesImport } from './import/places-import.js';
import { ImportedPlaces } from './persistence/imported-places.js';
import { Place } from './persistence/place.entity.js';
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
    {
      provide: COMMUTE_ESTIMATOR,
      inject: [Settings],
      useFactory: async (settings: Settings) =>
        commuteEstimator(settings, await loadCommuteEstimator()),
    },
  ],
  exports: [COMMUTE_ESTIMATOR, Gazetteer, ImportedPlaces, PlacesImport],
})
export class GeographyModule {}
