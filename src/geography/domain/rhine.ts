import { type Point } from './places.js';
import { isInside, type Outline } from './region.js';

/** Seen downstream: Alsace, the Palatinate and most of Switzerland are left, Baden and Kleinbasel right. */
export type Bank = 'left' | 'right';

/** Corners far to the south and west that close the land left of the river. */
const BEHIND: Outline = [
  [51, 7.5],
  [51, 2],
  [45.5, 2],
  [45.5, 9.6],
];

/** The course of the Rhine from Lake Constance to Mainz; tells on which bank a point lies. */
export class Rhine {
  private readonly leftLand: Outline;

  /** @param course points along the middle of the river, downstream */
  constructor(course: readonly Point[]) {
    this.leftLand = [...course.map((p) => [p.lat, p.lon] as const), ...BEHIND];
  }

  bankOf(point: Point): Bank {
    return isInside(this.leftLand, point) ? 'left' : 'right';
  }
}

/** Reads `rhine.txt`: latitude and longitude a line, "#" before remarks. */
export function readCourse(text: string): Point[] {
  return text
    .split('\n')
    .filter((line) => /^\s*\d/.test(line))
    .map((line) => {
      const [lat = NaN, lon = NaN] = line.trim().split(/\s+/).map(Number);
      return { lat, lon };
    });
}
