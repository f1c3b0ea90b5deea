import type { IndexState } from '../engine/index-state.js';
import { MODES, NOWHERE } from '../engine/place-table.js';
import {
  availableOf,
  hoursOf,
  isDead,
  limitOf,
  modeMaskOf,
  papersOf,
  placeOf,
} from '../engine/profile-state.js';

const MASKS = 1 << MODES;
const FAR = 65_535;

/**
 * The rows of an index home by home, with what the gates read of each laid out one after the other: for
 * a pass that looks at every row of every home within reach of a workplace.
 */
export class RegionRows {
  /** Row numbers of the index, those without a known home or limit first. */
  readonly row: Int32Array;
  readonly mask: Uint8Array;
  readonly limit: Uint16Array;
  readonly papers: Uint16Array;
  readonly hours: Uint16Array;
  readonly available: Uint16Array;
  /** By place: where its rows start, and the widest limit among them. */
  readonly start: Int32Array;
  readonly widest: Uint16Array;
  readonly places: number;

  constructor({ profiles }: IndexState) {
    let homes = 1;
    for (let row = 0; row < profiles.rows; row++) {
      homes = Math.max(homes, placeOf(profiles, row) + 1);
    }
    this.places = homes;
    this.start = new Int32Array(homes + 1);
    this.widest = new Uint16Array(homes);
    const living: number[] = [];
    for (let row = 0; row < profiles.rows; row++) if (!isDead(profiles, row)) living.push(row);
    for (const row of living) this.start[placeOf(profiles, row) + 1]! += 1;
    for (let place = 0; place < homes; place++) this.start[place + 1]! += this.start[place]!;
    const size = living.length;
    this.row = new Int32Array(size);
    this.mask = new Uint8Array(size);
    this.limit = new Uint16Array(size);
    this.papers = new Uint16Array(size);
    this.hours = new Uint16Array(size);
    this.available = new Uint16Array(size);
    const next = this.start.slice();
    for (const row of living) {
      const place = placeOf(profiles, row);
      const at = next[place]!;
      next[place] = at + 1;
      this.row[at] = row;
      this.mask[at] = modeMaskOf(profiles, row);
      this.limit[at] = limitOf(profiles, row);
      this.papers[at] = papersOf(profiles, row);
      this.hours[at] = hoursOf(profiles, row);
      this.available[at] = availableOf(profiles, row);
      this.widest[place] = Math.max(this.widest[place]!, this.limit[at]);
    }
  }

  get count(): number {
    return this.row.length;
  }

  /** Positions of everybody who can reach a workplace, by the low ends to it from every home. */
  within(low: Uint16Array, found: Int32Array): number {
    let count = 0;
    const least = new Uint16Array(MASKS);
    for (let place = NOWHERE + 1; place < this.places; place++) {
      const [from, to] = [this.start[place]!, this.start[place + 1]!];
      if (from === to || !leastByMask(low, place, this.widest[place]!, least)) continue;
      for (let at = from; at < to; at++) {
        if (least[this.mask[at]!]! <= this.limit[at]!) found[count++] = at;
      }
    }
    return count;
  }
}

/** For every set of modes the least low end from a home; false when none is within the widest limit there. */
function leastByMask(low: Uint16Array, place: number, widest: number, least: Uint16Array): boolean {
  least[0] = FAR;
  for (let mask = 1; mask < MASKS; mask++) {
    const rest = least[mask & (mask - 1)]!;
    const one = low[place * MODES + 31 - Math.clz32(mask & -mask)]!;
    least[mask] = one < rest ? one : rest;
  }
  return least[MASKS - 1]! <= widest;
}
