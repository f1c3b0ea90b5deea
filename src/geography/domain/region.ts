import { type Point } from './places.js';

export type Outline = readonly (readonly [lat: number, lon: number])[];

/** Whether a point lies within an outline (even–odd rule). */
export function isInside(outline: Outline, point: Point): boolean {
  let inside = false;
  let previous = outline[outline.length - 1];
  for (const corner of outline) {
    if (previous !== undefined && corner[0] > point.lat !== previous[0] > point.lat) {
      const share = (point.lat - corner[0]) / (previous[0] - corner[0]);
      if (point.lon < corner[1] + share * (previous[1] - corner[1])) inside = !inside;
    }
    previous = corner;
  }
  return inside;
}
