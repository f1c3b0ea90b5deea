import { type Point } from '../places.js';
import { type Outline } from '../region.js';

export const ROAD_CLASSES = [
  'motorway',
  'dual',
  'urban-motorway',
  'express',
  'main',
  'mountain',
] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** A town, a motorway exit or a pass of the coarse road net. */
export interface RoadNode extends Point {
  readonly name: string;
}

/** A stretch between two nodes, both ways. */
export interface Road {
  readonly from: string;
  readonly to: string;
  readonly roadClass: RoadClass;
}

/** The good road that leads to a crossing on either bank. */
export interface Approach {
  readonly crossing: string;
  readonly roadClass: RoadClass;
  readonly left: string;
  readonly right: string;
}

/** A town's streets are slow and parking takes time, the more so the larger it is. */
export interface Town extends Point {
  readonly thousands: number;
}

export interface RoadData {
  readonly nodes: readonly RoadNode[];
  readonly roads: readonly Road[];
  readonly approaches: readonly Approach[];
  readonly towns: readonly Town[];
}

/** Hills: kilometres of road for one as the crow flies, and the speed of ordinary roads. */
export interface TerrainArea {
  readonly name: string;
  readonly detour: number;
  readonly speed: number;
  readonly outline: Outline;
}
