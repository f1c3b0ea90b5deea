import { type Depart } from './commute.js';
import { type Point } from './places.js';

export const CROSSING_MODES = ['car', 'bike', 'walk', 'bus', 'tram', 'rail'] as const;
export type CrossingMode = (typeof CROSSING_MODES)[number];

/** A bridge, weir or ferry over the Rhine. */
export interface Crossing extends Point {
  readonly name: string;
  readonly kind: 'bridge' | 'weir' | 'ferry';
  readonly modes: readonly CrossingMode[];
  /** Minutes lost on average, off-peak and at peak: queues, lights, waiting for the ferry and its crossing. */
  readonly wait?: readonly [offPeak: number, peak: number];
  /** Local times between which it runs, where it rests at night. */
  readonly hours?: readonly [opens: string, closes: string];
  readonly border?: string;
  /** Shut for now. */
  readonly closed?: boolean;
  readonly note?: string;
}

/** Minutes that the crossing costs a driver, cyclist or walker beside the way itself; undefined when it is closed to them then. */
export function waitAt(crossing: Crossing, mode: CrossingMode, depart: Depart): number | undefined {
  if (crossing.closed === true || !crossing.modes.includes(mode)) return undefined;
  if (depart === 'night' && crossing.hours !== undefined) return undefined;
  const [offPeak, peak] = crossing.wait ?? [0, 0];
  if (mode !== 'car' && crossing.kind !== 'ferry') return 0;
  return depart === 'peak' ? peak : offPeak;
}
