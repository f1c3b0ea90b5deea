import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type CommuteEstimate, type CommuteEstimator, type Depart } from './commute.js';
import { type Crossing } from './crossings.js';
import { kmBetween } from './plane.js';
import { type Point } from './places.js';
import { Rhine } from './rhine.js';
import { CarEstimator } from './roads/car-estimator.js';
import { type CarModel } from './roads/car-model.js';
import { Ground } from './roads/ground.js';
import { type RoadData, type TerrainArea } from './roads/road-data.js';
import { inWholeMinutes, type Range } from './rounding.js';
import { type TransitData, type TransitModel } from './transit/transit-data.js';
import { TransitEstimator } from './transit/transit-estimator.js';
import { crossingsOf, type Way } from './way.js';
import { WayEstimator } from './ways/way-estimator.js';
import { type WayModel } from './ways/way-model.js';

/** All that the built-in estimate knows (`config/geography`). */
export interface CommuteData {
  readonly course: readonly Point[];
  readonly crossings: readonly Crossing[];
  readonly roads: RoadData;
  readonly terrain: readonly TerrainArea[];
  readonly lines: TransitData;
  readonly car: CarModel;
  readonly bike: WayModel;
  readonly walk: WayModel;
  readonly transit: TransitModel;
}

export interface EstimatorOptions {
  /** Names of crossings that are shut for now. */
  readonly closed?: readonly string[];
}

export const ROADS_ESTIMATOR = 'built-in';
/** Says that no timetable stands behind it. */
export const TRANSIT_ESTIMATOR = 'built-in-without-timetable';

/** The estimate that needs no network and no database. Pure: the same answer for the same question, and the same both ways. */
export class BuiltInEstimator implements CommuteEstimator {
  readonly car: CarEstimator;
  readonly bike: WayEstimator;
  readonly walk: WayEstimator;
  readonly transit: TransitEstimator;
  private readonly crossings: readonly Crossing[];

  constructor(
    private readonly data: CommuteData,
    options: EstimatorOptions = {},
  ) {
    const closed = new Set(options.closed);
    const crossings = data.crossings.map((crossing) =>
      closed.has(crossing.name) ? { ...crossing, closed: true } : crossing,
    );
    const rhine = new Rhine(data.course);
    const ground = new Ground(data.roads.towns, data.terrain, data.car);
    const isHilly = (point: Point) => ground.isHilly(point);
    const ways = { crossings, rhine, isHilly };
    this.crossings = crossings;
    this.car = new CarEstimator({ roads: data.roads, crossings, rhine, ground, model: data.car });
    this.bike = new WayEstimator('bike', { ...ways, model: data.bike });
    this.walk = new WayEstimator('walk', { ...ways, model: data.walk });
    this.transit = new TransitEstimator({
      lines: data.lines,
      crossings,
      rhine,
      model: data.transit,
      isInTown: (point) => ground.isInTown(point),
      walk: this.walk,
    });
  }

  estimate(
    from: Point,
    to: Point,
    mode: CommuteMode,
    depart: Depart = 'off-peak',
  ): CommuteEstimate {
    // One order for both directions: sums of floating numbers depend on it.
    const forward = from.lat < to.lat || (from.lat === to.lat && from.lon <= to.lon);
    const way = forward ? this[mode].way(from, to, depart) : this[mode].way(to, from, depart);
    const minutes = inWholeMinutes(way.minutes, kmBetween(from, to), this.rangeOf(mode, way));
    const names = crossingsOf(way.crossings).map(
      (number) => this.crossings[number - 1]?.name ?? '',
    );
    return {
      mode,
      ...minutes,
      distanceKm: Math.round(way.km * 10) / 10,
      crossing: names.length === 0 ? null : names.join(' + '),
      estimator: mode === 'transit' ? TRANSIT_ESTIMATOR : ROADS_ESTIMATOR,
    };
  }

  /** The range around an estimate: wider where a ferry or a busy bridge lies on the way. */
  rangeOf(mode: CommuteMode, way: Pick<Way, 'crossings'>): Range {
    if (mode !== 'car') return { ...this.data[mode].range, extra: 0 };
    const { low, high, crossing } = this.data.car.range;
    return { low, high, extra: way.crossings === 0 ? 0 : crossing };
  }
}
