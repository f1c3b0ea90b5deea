import { comfort } from '../terms/commute.js';
import { emptyBits, setBit, type Bits } from './gate-bitmaps.js';
import type { IndexState } from './index-state.js';
import { MODES, NOWHERE } from './place-table.js';
import { BLOCK } from './profile-blocks.js';
import { limitOf, modeMaskOf, placeOf, type ProfileState } from './profile-state.js';

/** In a block nobody can reach the workplace, and nobody's home is unknown. */
export const OUT_OF_REACH = 0;
const MASKS = 1 << MODES;
const FAR = 65_535;

/** Who can reach one workplace, and how comfortably. */
export interface Reach {
  /** Rows that cannot. */
  readonly fails: Bits;
  /** By row that can: the value of the commute term. */
  readonly values: Uint16Array;
  /** By block: 1 more than the best value of anyone there; or {@link OUT_OF_REACH}. */
  readonly best: Uint16Array;
}

/** Looks at every row once; searches for the same workplace then share the result. */
export function reachOf(state: IndexState, workplace: number): Reach {
  const { profiles, blocks, config } = state;
  const low = leastByMask(state.commutes[workplace]!.low);
  const minutes = leastByMask(state.commutes[workplace]!.minutes);
  const comforts = new Comforts();
  const fails = emptyBits(state);
  const best = new Uint16Array(blocks.count);
  const values = new Uint16Array(blocks.rows);
  const neutral = config.neutral.commute;
  for (let row = 0; row < blocks.rows; row++) {
    const place = placeOf(profiles, row);
    let value = neutral;
    if (place !== NOWHERE) {
      const at = place * MASKS + modeMaskOf(profiles, row);
      const limit = limitOf(profiles, row);
      if (low[at]! > limit) {
        setBit(fails, row);
        continue;
      }
      value = comforts.of(minutes[at]!, limit);
    }
    values[row] = value;
    const block = row >>> BLOCK_SHIFT;
    if (value >= best[block]!) best[block] = value + 1;
  }
  return { fails, values, best };
}

const BLOCK_SHIFT = Math.log2(BLOCK);

/** For every home and every set of modes, the least minutes by any of them. */
function leastByMask(table: Uint16Array): Uint16Array {
  const homes = table.length / MODES;
  const least = new Uint16Array(homes * MASKS);
  for (let home = 0; home < homes; home++) {
    const to = home * MASKS;
    least[to] = FAR;
    for (let mask = 1; mask < MASKS; mask++) {
      const rest = least[to + (mask & (mask - 1))]!;
      const one = table[home * MODES + 31 - Math.clz32(mask & -mask)]!;
      least[to + mask] = one < rest ? one : rest;
    }
  }
  return least;
}

/** The core's comfort, looked up by limit and minutes. */
class Comforts {
  private readonly byLimit: (Uint16Array | undefined)[] = [];

  of(minutes: number, limit: number): number {
    if (minutes >= limit) return 0;
    return (this.byLimit[limit] ?? this.fill(limit))[minutes]!;
  }

  private fill(limit: number): Uint16Array {
    const table = Uint16Array.from({ length: limit }, (_, minutes) => comfort(minutes, limit));
    return (this.byLimit[limit] = table);
  }
}

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
