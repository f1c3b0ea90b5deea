import { type Depart } from '../commute.js';
import { waitAt, type Crossing } from '../crossings.js';
import { emptyRow, type RawRow } from '../net-row.js';
import { KnownAccesses } from '../known-accesses.js';
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
  private readonly accesses = new KnownAccesses<WayAccess>((point) => this.findAccess(point));
  private readonly waits = new Map<Depart, Float64Array>();

  constructor(
    private readonly mode: 'bike' | 'walk',
    private readonly parts: WayParts,
  ) {}

  way(from: Point, to: Point, depart: Depart): Way {
    const start = this.accesses.of(from, depart);
    const end = this.accesses.of(to, depart);
    return this.between(from, start, to, end, depart);
  }

  private between(from: Point, start: WayAccess, to: Point, end: WayAccess, depart: Depart): Way {
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

  /** The quickest ways to many points at once; the same numbers as `way`. */
  row(from: Point, targets: readonly Point[], depart: Depart): RawRow {
    const row = emptyRow(targets.length);
    const start = this.accesses.of(from, depart);
    const ends = this.accesses.ofAll(targets, depart);
    targets.forEach((target, index) => {
      const end = ends[index];
      if (end === undefined) return;
      const { minutes, crossings } = this.between(from, start, target, end, depart);
      row.minutes[index] = minutes;
      row.crossings[index] = crossings;
    });
    return row;
  }

  private findAccess(point: Point): WayAccess {
    const { crossings, rhine, isHilly, model } = this.parts;
    const { detour, speed } = isHilly(point) ? model.hills : model.plain;
    return {
      bank: rhine.bankOf(point),
      pace: (detour / speed) * 60,
      detour,
      toCrossing: Float64Array.from(crossings, (crossing) => kmBetween(point, crossing)),
    };
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
