import { type Depart } from '../commute.js';
import { KnownAccesses } from '../known-accesses.js';
import { emptyRow, fillThroughNet, type RawRow } from '../net-row.js';
import { kmBetween } from '../plane.js';
import { type Point } from '../places.js';
import { type Bank } from '../rhine.js';
import { type Way } from '../way.js';
import { type WayEstimator } from '../ways/way-estimator.js';
import { TransitNet, type TransitNetParts } from './transit-net.js';

export interface TransitParts extends TransitNetParts {
  readonly isInTown: (point: Point) => boolean;
  readonly walk: WayEstimator;
}

/** Farther than this nobody walks instead of riding. */
const WALKABLE_KM = 4;
const NO_WAY: Readonly<Way> = { minutes: Infinity, km: 0, crossings: 0 };

/** How a place reaches the stops. */
export interface TransitAccess {
  readonly bank: Bank;
  readonly ground: 'town' | 'country';
  readonly nodes: Int32Array;
  readonly minutes: Float64Array;
  readonly km: Float64Array;
}

/**
 * Public transport without a timetable: on foot or by local bus to a stop, by the usual lines, and on again.
 * Honest only as a first guess; a timetable behind the same port knows better.
 */
export class TransitEstimator {
  private readonly nets = new Map<Depart, TransitNet>();
  private readonly accesses = new KnownAccesses<TransitAccess>((point, depart) =>
    this.findAccess(point, depart),
  );

  constructor(private readonly parts: TransitParts) {}

  net(depart: Depart): TransitNet {
    const known = this.nets.get(depart);
    if (known !== undefined) return known;
    const made = new TransitNet(this.parts, depart);
    this.nets.set(depart, made);
    return made;
  }

  way(from: Point, to: Point, depart: Depart): Way {
    const start = this.accesses.of(from, depart);
    const end = this.accesses.of(to, depart);
    const net = this.net(depart);
    const best: Way = { ...this.direct(from, start, to, end, depart) };
    for (let i = 0; i < start.nodes.length; i += 1) {
      const ways = net.waysFrom(start.nodes[i] ?? 0);
      const before = start.minutes[i] ?? Infinity;
      for (let j = 0; j < end.nodes.length; j += 1) {
        const stop = end.nodes[j] ?? 0;
        const minutes = before + (ways.minutes[stop] ?? Infinity) + (end.minutes[j] ?? Infinity);
        if (minutes >= best.minutes) continue;
        best.minutes = minutes;
        best.km = (start.km[i] ?? 0) + (ways.km[stop] ?? 0) + (end.km[j] ?? 0);
        best.crossings = ways.crossings[stop] ?? 0;
      }
    }
    return best;
  }

  /** The quickest ways to many points at once; the same numbers as `way`. */
  row(from: Point, targets: readonly Point[], depart: Depart): RawRow {
    const start = this.accesses.of(from, depart);
    const ends = this.accesses.ofAll(targets, depart);
    const row = emptyRow(targets.length);
    const net = this.net(depart);
    fillThroughNet(start, (stop) => net.waysFrom(stop), ends, row);
    targets.forEach((target, index) => {
      const end = ends[index];
      if (end === undefined) return;
      const direct = this.direct(from, start, target, end, depart);
      if (direct.minutes > (row.minutes[index] ?? Infinity)) return;
      row.minutes[index] = direct.minutes;
      row.crossings[index] = direct.crossings;
    });
    return row;
  }

  /** On foot, or by a local bus on one bank, all the way. */
  direct(
    from: Point,
    start: TransitAccess,
    to: Point,
    end: TransitAccess,
    depart: Depart,
  ): Readonly<Way> {
    const km = kmBetween(from, to);
    if (start.bank !== end.bank) {
      return km > WALKABLE_KM ? NO_WAY : this.parts.walk.way(from, to, depart);
    }
    if (km > this.parts.model.busKm) return NO_WAY;
    const ground = start.ground === 'town' && end.ground === 'town' ? 'town' : 'country';
    return { ...this.local(km, ground, depart), crossings: 0 };
  }

  private findAccess(point: Point, depart: Depart): TransitAccess {
    const { rhine, isInTown, model } = this.parts;
    const net = this.net(depart);
    const bank = rhine.bankOf(point);
    const ground = isInTown(point) ? 'town' : 'country';
    const near = net.stops
      .map((stop, index) => ({ index, km: kmBetween(point, stop) }))
      .filter(({ index }) => net.banks[index] === bank)
      .sort((a, b) => a.km - b.km || a.index - b.index)
      .slice(0, model.accesses);
    const legs = near.map(({ km }) => this.local(km, ground, depart));
    return {
      bank,
      ground,
      nodes: Int32Array.from(near, ({ index }) => index),
      minutes: Float64Array.from(legs, (leg) => leg.minutes),
      km: Float64Array.from(legs, (leg) => leg.km),
    };
  }

  /** A short way: on foot, or by bus when that is quicker. */
  private local(straightKm: number, ground: 'town' | 'country', depart: Depart) {
    const { model } = this.parts;
    const walked = straightKm * model.walkDetour;
    const driven = straightKm * model.busDetour;
    const onFoot = (walked / model.walkKmPerHour) * 60;
    const byBus = model.busWait[ground][depart] + (driven / model.busKmPerHour[ground]) * 60;
    return onFoot <= byBus ? { minutes: onFoot, km: walked } : { minutes: byBus, km: driven };
  }
}
