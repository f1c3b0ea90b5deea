import { comfort } from '../terms/commute.js';

/** Minutes and limits that have a place in the table; nearly all do. */
const BITS = 8;
const TABLED = 1 << BITS;

/** The core's comfort by limit, then minutes. */
const TABLE = Uint16Array.from({ length: TABLED * TABLED }, (_, at) =>
  comfort(at & (TABLED - 1), at >>> BITS),
);

/** The core's comfort, looked up. */
export function comfortOf(minutes: number, limit: number): number {
  if (minutes >= limit) return 0;
  return limit < TABLED ? TABLE[(limit << BITS) | minutes]! : comfort(minutes, limit);
}
