import { MODES } from './place-table.js';
import { limitOf, modeMaskOf, placeOf, type ProfileState } from './profile-state.js';

/** Sets of modes. */
export const MASKS = 1 << MODES;
/** More minutes than anyone's limit. */
export const FAR = 65_535;
const HALF = 16;

/** By one of the row's modes, the low end is within its limit. */
export function isInReach(profiles: ProfileState, low: Uint16Array, row: number): boolean {
  return leastMinutes(profiles, low, row) <= limitOf(profiles, row);
}

/** The least of a table of minutes (usual ones, or low ends) over a row's modes. */
export function leastMinutes(profiles: ProfileState, table: Uint16Array, row: number): number {
  const at = placeOf(profiles, row) * MODES;
  const mask = modeMaskOf(profiles, row);
  let least = FAR;
  for (let mode = 0; mode < MODES; mode++) {
    if ((mask & (1 << mode)) !== 0 && table[at + mode]! < least) least = table[at + mode]!;
  }
  return least;
}

/**
 * For each way to travel (home × MASKS + set of modes) the least of the usual minutes, and the least of the low
 * ends << 16, by any of its modes.
 */
export function leastByWay(low: Uint16Array, minutes: Uint16Array, ways: Int32Array): Int32Array {
  const least = new Int32Array(ways.length);
  for (let way = 0; way < ways.length; way++) {
    const from = (ways[way]! >>> MODES) * MODES;
    let [soonest, usual] = [FAR, FAR];
    for (let left = ways[way]! & (MASKS - 1), at = from; left !== 0; left >>>= 1, at++) {
      if ((left & 1) === 0) continue;
      if (low[at]! < soonest) soonest = low[at]!;
      if (minutes[at]! < usual) usual = minutes[at]!;
    }
    least[way] = (soonest << HALF) | usual;
  }
  return least;
}
