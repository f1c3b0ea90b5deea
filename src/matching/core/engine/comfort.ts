import { comfort } from '../terms/commute.js';

/** Minutes and limits that have a place in the table, as a power of two; nearly all do. The loops know it, too. */
const BITS = 7;
const TABLED = 1 << BITS;

/** The core's comfort by limit, then minutes. */
export const COMFORT_TABLE = Uint16Array.from({ length: TABLED * TABLED }, (_, at) =>
  comfort(at & (TABLED - 1), at >>> BITS),
);
