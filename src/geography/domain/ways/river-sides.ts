import { type Crossing } from '../crossings.js';
import { KnownPlaces } from '../known-places.js';
import { kmBetween } from '../plane.js';
import { type Point } from '../places.js';
import { type Rhine } from '../rhine.js';
import { type Fan } from '../row.js';
import { kmOverBridges, type RiverColumns, type RiverSide } from './over-rhine.js';

/** Tells how places lie to the Rhine: found once, the same for cyclists and walkers and all day. */
export class RiverSides extends KnownPlaces<RiverSide, RiverColumns> {
  private last: { fan: Fan; bridges: string; km: Float64Array } | undefined;

  constructor(rhine: Rhine, crossings: readonly Crossing[]) {
    super(
      (point: Point) => ({
        bank: rhine.bankOf(point),
        toCrossing: Float64Array.from(crossings, (crossing) => kmBetween(point, crossing)),
      }),
      (sides) => columnsOf(sides, crossings.length),
    );
  }

  /** What `kmOverBridges` says; the last answer is kept, since cyclists and walkers use the same bridges. */
  kmOver(fan: Fan, bridges: readonly number[]): Float64Array {
    const { last } = this;
    const key = bridges.join();
    if (last?.fan === fan && last.bridges === key) return last.km;
    const km = kmOverBridges(this.of(fan.from), bridges, this.ofAll(fan.targets));
    this.last = { fan, bridges: key, km };
    return km;
  }
}

function columnsOf(sides: readonly RiverSide[], crossings: number): RiverColumns {
  const toCrossing = new Float64Array(sides.length * crossings);
  sides.forEach((side, i) => toCrossing.set(side.toCrossing, i * crossings));
  return {
    left: Uint8Array.from(sides, ({ bank }) => (bank === 'left' ? 1 : 0)),
    toCrossing,
    crossings,
  };
}
