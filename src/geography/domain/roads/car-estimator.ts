import { type Depart } from '../commute.js';
import { KnownAccesses } from '../known-accesses.js';
import { emptyRow, fillThroughNet, type RawRow } from '../net-row.js';
import { kmBetween, mayBeWithin } from '../plane.js';
import { type Point } from '../places.js';
import { type Bank } from '../rhine.js';
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
  private readonly accesses = new KnownAccesses<Access>((point, depart) =>
    this.findAccess(point, depart),
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
    const start = this.accesses.of(from, depart);
    const end = this.accesses.of(to, depart);
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

  /** The quickest ways to many points at once; the same numbers as `way`, much faster than one by one. */
  row(from: Point, targets: readonly Point[], depart: Depart): RawRow {
    const start = this.accesses.of(from, depart);
    const ends = this.accesses.ofAll(targets, depart);
    const row = emptyRow(targets.length);
    const net = this.net(depart);
    fillThroughNet(start, (node) => net.waysFrom(node), ends, row);
    targets.forEach((target, index) => {
      const end = ends[index];
      if (end === undefined) return;
      const direct = this.directRoad(from, start.bank, target, end.bank, depart);
      if (direct !== undefined && direct.minutes <= (row.minutes[index] ?? Infinity)) {
        row.minutes[index] = direct.minutes;
        row.crossings[index] = 0;
      }
      row.minutes[index] = (row.minutes[index] ?? Infinity) + (start.door + end.door);
    });
    return row;
  }

  /** Ordinary roads alone, between near points on one bank. */
  directRoad(
    from: Point,
    fromBank: Bank,
    to: Point,
    toBank: Bank,
    depart: Depart,
  ): Leg | undefined {
    const { nearKm } = this.parts.model;
    if (fromBank !== toBank || !mayBeWithin(from, to, nearKm)) return undefined;
    if (kmBetween(from, to) > nearKm) return undefined;
    return this.parts.ground.ordinaryRoad(from, to, depart);
  }

  private findAccess(point: Point, depart: Depart): Access {
    const { rhine, ground, model } = this.parts;
    const bank = rhine.bankOf(point);
    const near = this.net(depart)
      .nodes.map((node, index) => ({ node, index, km: kmBetween(point, node) }))
      .filter(({ node }) => node.bank === bank)
      .sort((a, b) => a.km - b.km || a.index - b.index)
      .slice(0, model.accesses)
      .filter(({ km }, rank) => rank < LEAST_ACCESSES || km <= model.nearKm);
    const legs = near.map(({ node }) => ground.ordinaryRoad(point, node, depart));
    return {
      bank,
      door: ground.doorMinutes(point),
      nodes: Int32Array.from(near, ({ index }) => index),
      minutes: Float64Array.from(legs, (leg) => leg.minutes),
      km: Float64Array.from(legs, (leg) => leg.km),
    };
  }
}
