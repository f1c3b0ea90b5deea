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
 * For every home and every set of modes, the least of the low ends and of the usual minutes by any of them, at
 * `home * MASKS + set`: the usual ones | low << 16.
 */
export function leastByMask(low: Uint16Array, minutes: Uint16Array): Int32Array {
  const homes = Math.floor(low.length / MODES);
  const least = new Int32Array(homes * MASKS);
  for (let home = 0; home < homes; home++) {
    const [from, to] = [home * MODES, home * MASKS];
    least[to] = -1;
    for (let mode = 0; mode < MODES; mode++) {
      const [soonest, usual] = [low[from + mode]!, minutes[from + mode]!];
      const sets = 1 << mode;
      // Each set with this mode as its last, from the same set without it.
      for (let rest = 0; rest < sets; rest++) {
        const before = least[to + rest]!;
        const [lowBefore, usualBefore] = [before >>> HALF, before & FAR];
        least[to + sets + rest] =
          ((soonest < lowBefore ? soonest : lowBefore) << HALF) |
          (usual < usualBefore ? usual : usualBefore);
      }
    }
  }
  return least;
}
