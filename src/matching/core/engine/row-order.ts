import { MODES, NOWHERE } from './place-table.js';
import { isDead, limitOf, modeMaskOf, placeOf, type ProfileState } from './profile-state.js';

/** Limits, in minutes, that are laid out together. */
const LIMIT_STEP = 10;
const LIMITS = 2 ** 13;
const PLACES = 2 ** 17;
const MINUTES = 2 ** 16;

/**
 * Live rows by the quickest mode they use, then by how far they travel, then along the curve through
 * their homes: neighbours in this order can reach much the same workplaces. People whose home or limit
 * is not known come last.
 */
export function orderOf(state: ProfileState, along: Int32Array): Int32Array {
  const keys = new Float64Array(state.rows);
  const live: number[] = [];
  for (let row = 0; row < state.rows; row++) {
    if (isDead(state, row)) continue;
    keys[row] = keyOf(state, row, along);
    live.push(row);
  }
  return Int32Array.from(live).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

/** Below 2 to the 53rd, so that it is a whole number. */
function keyOf(state: ProfileState, row: number, along: Int32Array): number {
  const place = placeOf(state, row);
  const limit = limitOf(state, row);
  const mode = place === NOWHERE ? MODES : quickest(modeMaskOf(state, row));
  const far = Math.ceil(limit / LIMIT_STEP);
  return ((mode * LIMITS + far) * PLACES + along[place]!) * MINUTES + limit;
}

/** Modes are numbered from the quickest to the slowest. */
const quickest = (mask: number) => 31 - Math.clz32(mask & -mask);
