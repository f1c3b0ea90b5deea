import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type CommuteEstimate, type Depart } from '../domain/commute.js';
import { type Point } from '../domain/places.js';
import { type CommuteSource } from './commute-source.js';

/** One source for public transport, another for ways on roads and paths. */
export class SourceByMode implements CommuteSource {
  constructor(
    private readonly transit: CommuteSource,
    private readonly roads: CommuteSource,
  ) {}

  estimates(
    origins: readonly Point[],
    destinations: readonly Point[],
    mode: CommuteMode,
    depart: Depart,
  ): Promise<CommuteEstimate[][]> {
    const source = mode === 'transit' ? this.transit : this.roads;
    return source.estimates(origins, destinations, mode, depart);
  }
}
