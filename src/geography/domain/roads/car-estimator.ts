import { type Depart } from '../commute.js';
import { knownByDepart } from '../known-places.js';
import { nearNodes } from '../near-nodes.js';
import { netColumns, throughNet } from '../net-row.js';
import { kmBetween } from '../plane.js';
import { type Point } from '../places.js';
import { type Bank } from '../rhine.js';
import { type Fan } from '../row.js';
import { type Way } from '../way.js';
import { type Leg } from './ground.js';
import { RoadNet, type NetParts } from './road-net.js';

/** How a place reaches the road net. */
export interface Access {
  readonly bank: Bank;
  readonly door: number;
  readonly nodes: Int32Array;
  readonly minutes: Float64Array;
  readonly km: Float64Array;
}

/** A place is led into the net by its nearest nodes even when none is near. */
const LEAST_ACCESSES = 3;

/** Estimates ways by car over the coarse road net. Nets are made when a time of day is first asked for. */
export class CarEstimator {
  private readonly nets = new Map<Depart, RoadNet>();
  private readonly accesses = knownByDepart(
    (point, depart) => this.findAccess(point, depart),
    columnsOf,
  );

  constructor(private readonly parts: NetParts) {}

  /** The net of a time of day. */
  net(depart: Depart): RoadNet {
    const known = this.nets.get(depart);
    if (known !== undefined) return known;
    const made = new RoadNet(this.parts, depart);
    this.nets.set(depart, made);
    return made;
  }

  /** The quickest way between two points. */
  way(from: Point, to: Point, depart: Depart): Way {
    const start = this.accesses[depart].of(from);
    const end = this.accesses[depart].of(to);
    const best: Way = { minutes: Infinity, km: 0, crossings: 0 };
    const net = this.net(depart);
    for (let i = 0; i < start.nodes.length; i += 1) {
      const ways = net.waysFrom(start.nodes[i] ?? 0);
      const before = start.minutes[i] ?? Infinity;
      for (let j = 0; j < end.nodes.length; j += 1) {
        const node = end.nodes[j] ?? 0;
        const minutes = before + (ways.minutes[node] ?? Infinity) + (end.minutes[j] ?? Infinity);
        if (minutes >= best.minutes) continue;
        best.minutes = minutes;
        best.km = (start.km[i] ?? 0) + (ways.km[node] ?? 0) + (end.km[j] ?? 0);
        best.crossings = ways.crossings[node] ?? 0;
      }
    }
    const direct = this.directRoad(from, start.bank, to, end.bank, depart);
    if (direct !== undefined && direct.minutes <= best.minutes) {
      Object.assign(best, direct, { crossings: 0 });
    }
    best.minutes += start.door + end.door;
    return best;
  }

  /** Minutes to many points at once; the same numbers as `way`, much faster than one by one. */
  row({ from, targets, km }: Fan, depart: Depart): Float64Array {
    const { ground, model } = this.parts;
    const start = this.accesses[depart].of(from);
    const ends = this.accesses[depart].ofAll(targets);
    const net = this.net(depart);
    const minutes = throughNet(start, (node) => net.waysFrom(node), net.nodes.length, ends.net);
    const left = start.bank === 'left' ? 1 : 0;
    for (let i = 0; i < targets.length; i += 1) {
      let best = minutes[i] ?? Infinity;
      if (ends.left[i] === left && (km[i] ?? Infinity) <= model.nearKm) {
        const direct = ground.ordinaryRoad(from, targets[i] ?? from, depart);
        best = Math.min(best, direct.minutes);
      }
      minutes[i] = best + (start.door + (ends.doors[i] ?? 0));
    }
    return minutes;
  }

  /** Ordinary roads alone, between near points on one bank. */
  private directRoad(
    from: Point,
    fromBank: Bank,
    to: Point,
    toBank: Bank,
    depart: Depart,
  ): Leg | undefined {
    if (fromBank !== toBank || kmBetween(from, to) > this.parts.model.nearKm) return undefined;
    return this.parts.ground.ordinaryRoad(from, to, depart);
  }

  private findAccess(point: Point, depart: Depart): Access {
    const { rhine, ground, model } = this.parts;
    const bank = rhine.bankOf(point);
    const { nodes, banks } = this.net(depart);
    const near = nearNodes(point, bank, nodes, banks, model.accesses).filter(
      ({ km }, rank) => rank < LEAST_ACCESSES || km <= model.nearKm,
    );
    const legs = near.map(({ index }) => ground.ordinaryRoad(point, nodes[index] ?? point, depart));
    return {
      bank,
      door: ground.doorMinutes(point),
      nodes: Int32Array.from(near, ({ index }) => index),
      minutes: Float64Array.from(legs, (leg) => leg.minutes),
      km: Float64Array.from(legs, (leg) => leg.km),
    };
  }
}

function columnsOf(accesses: readonly Access[]) {
  return {
    left: Uint8Array.from(accesses, ({ bank }) => (bank === 'left' ? 1 : 0)),
    doors: Float64Array.from(accesses, ({ door }) => door),
    net: netColumns(accesses),
  };
}
