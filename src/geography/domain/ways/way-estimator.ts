import { type Depart } from '../commute.js';
import { waitAt, type Crossing } from '../crossings.js';
import { kmBetween } from '../plane.js';
import { type Point } from '../places.js';
import { type Bank, type Rhine } from '../rhine.js';
import { type Way } from '../way.js';
import { type WayModel } from './way-model.js';

export interface WayParts {
  readonly crossings: readonly Crossing[];
  readonly rhine: Rhine;
  readonly isHilly: (point: Point) => boolean;
  readonly model: WayModel;
}

/** What is known of a place for cyclists and walkers. */
export interface WayAccess {
  readonly bank: Bank;
  /** Minutes and kilometres of way for one kilometre as the crow flies. */
  readonly pace: number;
  readonly detour: number;
  /** Kilometres as the crow flies to each crossing. */
  readonly toCrossing: Float64Array;
}

/** Estimates cycling or walking: straight with a detour on one bank, by way of the best crossing to the other. */
export class WayEstimator {
  private readonly known = new WeakMap<Point, WayAccess>();
  private readonly waits = new Map<Depart, Float64Array>();

  constructor(
    private readonly mode: 'bike' | 'walk',
    private readonly parts: WayParts,
  ) {}

  access(point: Point): WayAccess {
    const known = this.known.get(point);
    if (known !== undefined) return known;
    const { crossings, rhine, isHilly, model } = this.parts;
    const { detour, speed } = isHilly(point) ? model.hills : model.plain;
    const access = {
      bank: rhine.bankOf(point),
      pace: (detour / speed) * 60,
      detour,
      toCrossing: Float64Array.from(crossings, (crossing) => kmBetween(point, crossing)),
    };
    this.known.set(point, access);
    return access;
  }

  way(from: Point, to: Point, depart: Depart): Way {
    const start = this.access(from);
    const end = this.access(to);
    const pace = (start.pace + end.pace) / 2;
    const detour = (start.detour + end.detour) / 2;
    const door = 2 * this.parts.model.doorMinutes;
    if (start.bank === end.bank) {
      const km = kmBetween(from, to);
      return { minutes: km * pace + door, km: km * detour, crossings: 0 };
    }
    const waits = this.waitsAt(depart);
    const best: Way = { minutes: Infinity, km: 0, crossings: 0 };
    for (let i = 0; i < waits.length; i += 1) {
      const km = (start.toCrossing[i] ?? 0) + (end.toCrossing[i] ?? 0);
      const minutes = km * pace + (waits[i] ?? Infinity);
      if (minutes >= best.minutes) continue;
      best.minutes = minutes;
      best.km = km * detour;
      best.crossings = i + 1;
    }
    best.minutes += door;
    return best;
  }

  private waitsAt(depart: Depart): Float64Array {
    const known = this.waits.get(depart);
    if (known !== undefined) return known;
    const found = Float64Array.from(
      this.parts.crossings,
      (crossing) => waitAt(crossing, this.mode, depart) ?? Infinity,
    );
    this.waits.set(depart, found);
    return found;
  }
}
