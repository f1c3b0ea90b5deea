import { type Depart } from '../commute.js';
import { type CrossingMode } from '../crossings.js';
import { type Point } from '../places.js';

export interface Stop extends Point {
  readonly name: string;
}

/** A line as it usually runs: no timetable, only minutes between stops and between departures. */
export interface Line {
  readonly name: string;
  readonly kind: Extract<CrossingMode, 'rail' | 'tram' | 'bus'>;
  /** Minutes between two departures; undefined when it rests. */
  readonly every: Readonly<Record<Depart, number | undefined>>;
  readonly stops: readonly string[];
  /** Minutes from each stop to the next. */
  readonly minutes: readonly number[];
}

export interface TransitData {
  readonly stops: readonly Stop[];
  readonly lines: readonly Line[];
}

type ByGround = Readonly<Record<'town' | 'country', number>>;

/** The figures of the estimate (`ways.json`). */
export interface TransitModel {
  readonly walkKmPerHour: number;
  readonly walkDetour: number;
  readonly busKmPerHour: ByGround;
  readonly busDetour: number;
  readonly busWait: Readonly<Record<'town' | 'country', Readonly<Record<Depart, number>>>>;
  /** Who rides a line that runs seldom looks at the timetable and waits no longer than this. */
  readonly longestWait: number;
  /** For changing lines, beside the wait. */
  readonly changeMinutes: number;
  /** Local buses are assumed up to this distance. */
  readonly busKm: number;
  readonly accesses: number;
  readonly range: { readonly low: number; readonly high: number };
}
