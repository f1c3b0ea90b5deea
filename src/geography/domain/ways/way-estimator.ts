import { type Depart } from '../commute.js';
import { waitAt, type Crossing } from '../crossings.js';
import { KnownPlaces } from '../known-places.js';
import { kmBetween } from '../plane.js';
import { type Point } from '../places.js';
import { type Fan } from '../row.js';
import { type Way } from '../way.js';
import { OpenCrossings } from './over-rhine.js';
import { type RiverSides } from './river-sides.js';
import { type WayModel } from './way-model.js';

export interface WayParts {
  readonly crossings: readonly Crossing[];
  readonly sides: RiverSides;
  readonly isHilly: (point: Point) => boolean;
  readonly model: WayModel;
}

/** Minutes and kilometres of way for one kilometre as the crow flies, about a place. */
export interface WayAccess {
  readonly pace: number;
  readonly detour: number;
}

/** Estimates cycling or walking: straight with a detour on one bank, by way of the best crossing to the other. */
export class WayEstimator {
  private readonly accesses = new KnownPlaces(
    (point) => this.findAccess(point),
    (accesses) => Float64Array.from(accesses, ({ pace }) => pace),
  );
  private readonly open = new Map<Depart, OpenCrossings>();

  constructor(
    private readonly mode: 'bike' | 'walk',
    private readonly parts: WayParts,
  ) {}

  way(from: Point, to: Point, depart: Depart): Way {
    const { sides, model } = this.parts;
    const [start, end] = [this.accesses.of(from), this.accesses.of(to)];
    const [here, there] = [sides.of(from), sides.of(to)];
    const pace = (start.pace + end.pace) / 2;
    const detour = (start.detour + end.detour) / 2;
    const door = 2 * model.doorMinutes;
    if (here.bank === there.bank) {
      const km = kmBetween(from, to);
      return { minutes: km * pace + door, km: km * detour, crossings: 0 };
    }
    const { waits } = this.openAt(depart);
    const best: Way = { minutes: Infinity, km: 0, crossings: 0 };
    for (let i = 0; i < waits.length; i += 1) {
      const km = (here.toCrossing[i] ?? 0) + (there.toCrossing[i] ?? 0);
      const minutes = km * pace + (waits[i] ?? Infinity);
      if (minutes >= best.minutes) continue;
      best.minutes = minutes;
      best.km = km * detour;
      best.crossings = i + 1;
    }
    best.minutes += door;
    return best;
  }

  /** Minutes to many points at once; the same numbers as `way`. */
  row(fan: Fan, depart: Depart): Float64Array {
    const { sides, model } = this.parts;
    const { pace: startPace } = this.accesses.of(fan.from);
    const paces = this.accesses.ofAll(fan.targets);
    const here = sides.of(fan.from);
    const there = sides.ofAll(fan.targets);
    const { waits, bridges, ferries } = this.openAt(depart);
    const overBridge = sides.kmOver(fan, bridges);
    const own = here.bank === 'left' ? 1 : 0;
    const door = 2 * model.doorMinutes;
    const minutes = new Float64Array(fan.targets.length);
    for (let i = 0; i < minutes.length; i += 1) {
      const pace = (startPace + (paces[i] ?? 0)) / 2;
      if (there.left[i] === own) {
        minutes[i] = (fan.km[i] ?? 0) * pace + door;
        continue;
      }
      let best = (overBridge[i] ?? Infinity) * pace;
      for (const ferry of ferries) {
        const after = there.toCrossing[i * there.crossings + ferry] ?? Infinity;
        const km = (here.toCrossing[ferry] ?? Infinity) + after;
        best = Math.min(best, km * pace + (waits[ferry] ?? Infinity));
      }
      minutes[i] = best + door;
    }
    return minutes;
  }

  private findAccess(point: Point): WayAccess {
    const { isHilly, model } = this.parts;
    const { detour, speed } = isHilly(point) ? model.hills : model.plain;
    return { pace: (detour / speed) * 60, detour };
  }

  private openAt(depart: Depart): OpenCrossings {
    const known = this.open.get(depart);
    if (known !== undefined) return known;
    const waits = Float64Array.from(
      this.parts.crossings,
      (crossing) => waitAt(crossing, this.mode, depart) ?? Infinity,
    );
    const found = new OpenCrossings(waits);
    this.open.set(depart, found);
    return found;
  }
}
