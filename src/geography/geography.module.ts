import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { COMMUTE_ESTIMATOR } from './commute.tokens.js';
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
    { provide: COMMUTE_ESTIMATOR, useFactory: () => loadCommuteEstimator() },
  ],
  exports: [COMMUTE_ESTIMATOR, Gazetteer, ImportedPlaces, PlacesImport],
})
export class GeographyModule {}
