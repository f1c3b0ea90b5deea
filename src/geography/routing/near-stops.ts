import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { type Point } from '../domain/places.js';
import { type ReachedStop } from './motis-stops.js';

/** Farther than this nobody walks to a stop. */
const WALKABLE_KM = 2;

/** Finds the stops that one can walk to. */
export class NearStops {
  private readonly index: KDBush | undefined;

  constructor(private readonly stops: readonly ReachedStop[]) {
    // An index of nothing cannot be made.
    if (stops.length === 0) return;
    this.index = new KDBush(stops.length);
    for (const { lat, lon } of stops) this.index.add(lon, lat);
    this.index.finish();
  }

  /** Stops within {@link WALKABLE_KM} as the crow flies, nearest first. */
  around({ lat, lon }: Point): ReachedStop[] {
    if (this.index === undefined) return [];
    return around(this.index, lon, lat, Infinity, WALKABLE_KM).flatMap((found: number) => {
      const stop = this.stops[found];
      return stop === undefined ? [] : [stop];
    });
  }
}
