import { type Depart } from '../commute.js';
import { knownByDepart } from '../known-places.js';
import { nearNodes } from '../near-nodes.js';
import { netColumns, throughNet } from '../net-row.js';
import { kmBetween } from '../plane.js';
import { type Point } from '../places.js';
import { type Bank } from '../rhine.js';
import { type Fan } from '../row.js';
import { type Way } from '../way.js';
import { type WayEstimator } from '../ways/way-estimator.js';
import { TransitNet, type TransitNetParts } from './transit-net.js';

export interface TransitParts extends TransitNetParts {
  readonly isInTown: (point: Point) => boolean;
  readonly walk: WayEstimator;
}

type Ground = 'town' | 'country';

/** Farther than this nobody walks instead of riding. */
const WALKABLE_KM = 4;
const NO_WAY: Readonly<Way> = { minutes: Infinity, km: 0, crossings: 0 };

/** How a place reaches the stops. */
export interface TransitAccess {
  readonly bank: Bank;
  readonly ground: Ground;
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
  private readonly accesses = knownByDepart(
    (point, depart) => this.findAccess(point, depart),
    columnsOf,
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
    const start = this.accesses[depart].of(from);
    const end = this.accesses[depart].of(to);
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

  /** Minutes to many points at once; the same numbers as `way`. */
  row({ from, targets, km }: Fan, depart: Depart): Float64Array {
    const { walk, model } = this.parts;
    const start = this.accesses[depart].of(from);
    const ends = this.accesses[depart].ofAll(targets);
    const net = this.net(depart);
    const ride = (stop: number) => net.waysFrom(stop);
    const minutes = throughNet(start, ride, net.stops.length, ends.net);
    const left = start.bank === 'left' ? 1 : 0;
    for (let i = 0; i < targets.length; i += 1) {
      const straight = km[i] ?? Infinity;
      const sameBank = ends.left[i] === left;
      if (straight > (sameBank ? model.busKm : WALKABLE_KM)) continue;
      const inTown = start.ground === 'town' && ends.inTown[i] === 1;
      const direct = sameBank
        ? this.local(straight, inTown ? 'town' : 'country', depart).minutes
        : walk.way(from, targets[i] ?? from, depart).minutes;
      if (direct <= (minutes[i] ?? Infinity)) minutes[i] = direct;
    }
    return minutes;
  }

  /** On foot, or by a local bus on one bank, all the way. */
  private direct(
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
    const near = nearNodes(point, bank, net.stops, net.banks, model.accesses);
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
  private local(straightKm: number, ground: Ground, depart: Depart) {
    const { walkDetour, busDetour } = this.parts.model;
    const onFoot = this.minutesOnFoot(straightKm);
    const byBus = this.minutesByBus(straightKm, ground, depart);
    return onFoot <= byBus
      ? { minutes: onFoot, km: straightKm * walkDetour }
      : { minutes: byBus, km: straightKm * busDetour };
  }

  private minutesOnFoot(straightKm: number): number {
    const { walkDetour, walkKmPerHour } = this.parts.model;
    return ((straightKm * walkDetour) / walkKmPerHour) * 60;
  }

  private minutesByBus(straightKm: number, ground: Ground, depart: Depart): number {
    const { busWait, busDetour, busKmPerHour } = this.parts.model;
    return busWait[ground][depart] + ((straightKm * busDetour) / busKmPerHour[ground]) * 60;
  }
}

function columnsOf(accesses: readonly TransitAccess[]) {
  return {
    left: Uint8Array.from(accesses, ({ bank }) => (bank === 'left' ? 1 : 0)),
    inTown: Uint8Array.from(accesses, ({ ground }) => (ground === 'town' ? 1 : 0)),
    net: netColumns(accesses),
  };
}
