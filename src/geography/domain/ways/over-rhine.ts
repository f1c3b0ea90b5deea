import { type RiverColumns, type RiverSide } from './river-sides.js';

/**
 * The best crossing from one place to each of many. Crossings are tried from the nearest to the farthest, and no
 * further than the way to the crossing and the target's way to its own nearest one allow.
 */
export class OverRhine {
  private readonly order: Int32Array;
  private readonly kms: Float64Array;
  private readonly waits: Float64Array;

  /** @param waits minutes lost at each crossing, Infinity where it is shut */
  constructor(
    start: RiverSide,
    waits: Float64Array,
    private readonly targets: RiverColumns,
  ) {
    const kmTo = (crossing: number) => start.toCrossing[crossing] ?? Infinity;
    const open = [...waits.keys()].filter((crossing) => waits[crossing] !== Infinity);
    this.order = Int32Array.from(open.sort((a, b) => kmTo(a) - kmTo(b)));
    this.kms = Float64Array.from(this.order, kmTo);
    this.waits = Float64Array.from(this.order, (crossing) => waits[crossing] ?? Infinity);
  }

  /** The least minutes to a target on the other bank; Infinity when every crossing is shut. */
  minutesTo(target: number, pace: number): number {
    const { order, kms, waits, targets } = this;
    const first = target * targets.crossings;
    const nearest = targets.nearest[target] ?? 0;
    let best = Infinity;
    for (let k = 0; k < order.length; k += 1) {
      const before = kms[k] ?? Infinity;
      if ((before + nearest) * pace >= best) break;
      const km = before + (targets.toCrossing[first + (order[k] ?? 0)] ?? Infinity);
      const minutes = km * pace + (waits[k] ?? Infinity);
      if (minutes < best) best = minutes;
    }
    return best;
  }
}
