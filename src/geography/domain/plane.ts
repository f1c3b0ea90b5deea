import { type Point } from './places.js';

const KM_PER_DEGREE = 111.2;
const RADIANS = Math.PI / 180;

/** Whether two points may lie within so many kilometres: a cheap look at their latitudes. */
export function mayBeWithin(a: Point, b: Point, km: number): boolean {
  return Math.abs(a.lat - b.lat) * KM_PER_DEGREE <= km;
}

/** Kilometres as the crow flies; exact to a few metres over the distances of a commute. */
export function kmBetween(a: Point, b: Point): number {
  const north = (a.lat - b.lat) * KM_PER_DEGREE;
  const east = (a.lon - b.lon) * KM_PER_DEGREE * Math.cos(((a.lat + b.lat) / 2) * RADIANS);
  return Math.sqrt(north * north + east * east);
}
