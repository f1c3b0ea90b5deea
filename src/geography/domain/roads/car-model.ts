import { type Depart } from '../commute.js';
import { type RoadClass } from './road-data.js';

/** Speeds in km/h, by time of day. */
export type Speeds = Readonly<Record<Depart, number>>;

/** A class of road: kilometres of road for one between its nodes, and how fast one gets along. */
export interface ClassModel {
  readonly detour: number;
  readonly speed: Speeds;
}

/** The figures of the car estimate (`car.json`); how they were found stands in docs/commute.md. */
export interface CarModel {
  readonly classes: Readonly<Record<RoadClass, ClassModel>>;
  /** Ordinary roads in the plain, villages included. */
  readonly plain: ClassModel;
  /** Hills slow main roads down: factors on detour and speed. */
  readonly hillsOnMainRoads: { readonly detour: number; readonly speed: number };
  readonly town: {
    readonly detour: number;
    /** In the middle, and at the edge where the streets get faster. */
    readonly centre: Speeds;
    readonly edge: Speeds;
    /** Radius in km of a town of a thousand people; grows with the square root. */
    readonly radius: number;
  };
  /** To the car, parking, and the walk to the door, at either end. */
  readonly door: {
    readonly minutes: number;
    /** Added in the middle of a town, for each tenfold of people above 5,000. */
    readonly perTenfold: number;
  };
  /** Nodes nearer than this are joined by ordinary roads; places reach the net's nodes within this. */
  readonly nearKm: number;
  /** So many nodes at most lead from a place into the net. */
  readonly accesses: number;
  /** The range around the estimate: shares, plus the minutes that a crossing may cost more. */
  readonly range: { readonly low: number; readonly high: number; readonly crossing: number };
}
