import { type Bank } from '../rhine.js';

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
  readonly crossings: number;
}

/** The crossings open to someone, by number from 0: bridges cost nothing beside the way, ferries a wait. */
export class OpenCrossings {
  readonly bridges: readonly number[];
  readonly ferries: readonly number[];

  /** @param waits minutes lost at each crossing, Infinity where it is shut */
  constructor(readonly waits: Float64Array) {
    const open = [...waits.keys()].filter((crossing) => waits[crossing] !== Infinity);
    this.bridges = open.filter((crossing) => waits[crossing] === 0);
    this.ferries = open.filter((crossing) => waits[crossing] !== 0);
  }
}

/**
 * Kilometres as the crow flies from a place over the best bridge to each place on the other bank, Infinity where
 * there is none; 0 for places on the same bank.
 */
export function kmOverBridges(
  start: RiverSide,
  bridges: readonly number[],
  targets: RiverColumns,
): Float64Array {
  const { left, toCrossing, crossings } = targets;
  // Infinitely far to all other crossings: reading every number in order is quicker than skipping some.
  const before = new Float64Array(crossings).fill(Infinity);
  for (const bridge of bridges) before[bridge] = start.toCrossing[bridge] ?? Infinity;
  const km = new Float64Array(left.length);
  const own = start.bank === 'left' ? 1 : 0;
  for (let i = 0; i < km.length; i += 1) {
    if (left[i] === own) continue;
    let best = Infinity;
    for (let c = 0, at = i * crossings; c < crossings; c += 1, at += 1) {
      const sum = (before[c] ?? Infinity) + (toCrossing[at] ?? Infinity);
      if (sum < best) best = sum;
    }
    km[i] = best;
  }
  return km;
}
