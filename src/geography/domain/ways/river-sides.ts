import { type Crossing } from '../crossings.js';
import { KnownPlaces } from '../known-places.js';
import { kmBetween } from '../plane.js';
import { type Point } from '../places.js';
import { type Bank, type Rhine } from '../rhine.js';

/** How a place lies to the Rhine. */
export interface RiverSide {
  readonly bank: Bank;
  /** Kilometres to each crossing as the crow flies. */
  readonly toCrossing: Float64Array;
}

/** The same of many places. */
export interface RiverColumns {
  /** 1 on the left bank. */
  readonly left: Uint8Array;
  /** Kilometres from place `i` to crossing `c`, at `i * crossings + c`. */
  readonly toCrossing: Float64Array;
  /** Kilometres to the nearest crossing. */
  readonly nearest: Float64Array;
  readonly crossings: number;
}

/** Tells how places lie to the Rhine: found once, the same for cyclists and walkers and all day. */
export class RiverSides extends KnownPlaces<RiverSide, RiverColumns> {
  constructor(rhine: Rhine, crossings: readonly Crossing[]) {
    super(
      (point: Point) => ({
        bank: rhine.bankOf(point),
        toCrossing: Float64Array.from(crossings, (crossing) => kmBetween(point, crossing)),
      }),
      (sides) => columnsOf(sides, crossings.length),
    );
  }
}

function columnsOf(sides: readonly RiverSide[], crossings: number): RiverColumns {
  const toCrossing = new Float64Array(sides.length * crossings);
  sides.forEach((side, i) => toCrossing.set(side.toCrossing, i * crossings));
  return {
    left: Uint8Array.from(sides, ({ bank }) => (bank === 'left' ? 1 : 0)),
    toCrossing,
    nearest: Float64Array.from(sides, (side) => Math.min(...side.toCrossing)),
    crossings,
  };
}
