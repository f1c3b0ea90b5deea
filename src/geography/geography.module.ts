import { Module } from '@nestjs/common';
import { COMMUTE_ESTIMATOR } from './commute.tokens.js';
import { loadCommuteEstimator } from './commute/load-estimator.js';
import { Gazetteer } from './domain/gazetteer.js';
import { loadGazetteer } from './places/load-gazetteer.js';

/** Places and commutes, loaded once per process. */
@Module({
  providers: [
    { provide: Gazetteer, useFactory: () => loadGazetteer() },
    { provide: COMMUTE_ESTIMATOR, useFactory: () => loadCommuteEstimator() },
  ],
  exports: [Gazetteer, COMMUTE_ESTIMATOR],
})
export class GeographyModule {}
