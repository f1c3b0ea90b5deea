import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type CommuteEstimate, type CommuteEstimator, type Depart } from './commute.js';
import { type Crossing } from './crossings.js';
import { Distances } from './distances.js';
import { kmBetween } from './plane.js';
import { type Point } from './places.js';
import { Rhine } from './rhine.js';
import { CarEstimator } from './roads/car-estimator.js';
import { type CarModel } from './roads/car-model.js';
import { Ground } from './roads/ground.js';
import { type RoadData, type TerrainArea } from './roads/road-data.js';
import { inWholeMinutes, inWholeRow, type Range } from './rounding.js';
import { type MinutesRow } from './row.js';
import { type TransitData, type TransitModel } from './transit/transit-data.js';
import { TransitEstimator } from './transit/transit-estimator.js';
import { crossingsOf } from './way.js';
import { addMinutesWithinPlace, minutesWithinPlace } from './within-place.js';
import { RiverSides } from './ways/river-sides.js';
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
  private readonly ranges: Readonly<Record<CommuteMode, Range>>;
  private readonly rangeOverRhine: Range;
  private readonly distances = new Distances();
  private readonly doors: Readonly<Record<CommuteMode, (point: Point) => number>>;

  constructor(data: CommuteData, options: EstimatorOptions = {}) {
    const closed = new Set(options.closed);
    const crossings = data.crossings.map((crossing) =>
      closed.has(crossing.name) ? { ...crossing, closed: true } : crossing,
    );
    const rhine = new Rhine(data.course);
    const ground = new Ground(data.roads.towns, data.terrain, data.car);
    this.doors = {
      car: (point) => ground.doorMinutes(point),
      bike: () => data.bike.doorMinutes,
      walk: () => data.walk.doorMinutes,
      transit: () => 0,
    };
    const isHilly = (point: Point) => ground.isHilly(point);
    const sides = new RiverSides(rhine, crossings);
    const ways = { crossings, sides, isHilly };
    this.crossings = crossings;
    this.ranges = rangesOf(data);
    this.rangeOverRhine = { ...this.ranges.car, extra: data.car.range.crossing };
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
    const straight = kmBetween(from, to);
    const minutes = inWholeMinutes(
      way.minutes + minutesWithinPlace(straight, mode),
      straight,
      this.rangeOf(mode, way.crossings),
    );
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

  /** Minutes at one end that are no travelling: parking, the lock, the walk to the door. */
  doorMinutes(point: Point, mode: CommuteMode): number {
    return this.doors[mode](point);
  }

  /** Whole minutes and their low ends to many places at once, as `estimate` would give them one by one. */
  row(from: Point, targets: readonly Point[], mode: CommuteMode, depart: Depart): MinutesRow {
    const fan = this.distances.to(targets, from);
    const exact = this[mode].row(fan, depart);
    addMinutesWithinPlace(exact, fan.km, mode);
    // A crossing on the way only moves the high end, which rows do not hold.
    return inWholeRow(exact, fan.km, this.ranges[mode].low);
  }

  /** The range around an estimate: wider where a ferry or a busy bridge lies on a driver's way. */
  private rangeOf(mode: CommuteMode, crossings: number): Range {
    return mode === 'car' && crossings !== 0 ? this.rangeOverRhine : this.ranges[mode];
  }
}

function rangesOf(data: CommuteData): Readonly<Record<CommuteMode, Range>> {
  const plain = ({ low, high }: { low: number; high: number }): Range => ({ low, high, extra: 0 });
  return {
    car: plain(data.car.range),
    bike: plain(data.bike.range),
    walk: plain(data.walk.range),
    transit: plain(data.transit.range),
  };
}
