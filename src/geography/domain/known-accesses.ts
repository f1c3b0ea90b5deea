import { DEPARTS, type Depart } from './commute.js';
import { type Point } from './places.js';

/**
 * What was found out about places, kept as long as their objects live. Rows ask for the same list
 * of places again and again, so the last list is kept whole.
 */
export class KnownAccesses<A> {
  private readonly byPoint: Readonly<Record<Depart, WeakMap<Point, A>>>;
  private last: { points: readonly Point[]; depart: Depart; found: readonly A[] } | undefined;

  constructor(private readonly find: (point: Point, depart: Depart) => A) {
    const maps = DEPARTS.map((depart) => [depart, new WeakMap<Point, A>()]);
    this.byPoint = Object.fromEntries(maps) as Record<Depart, WeakMap<Point, A>>;
  }

  of(point: Point, depart: Depart): A {
    const known = this.byPoint[depart].get(point);
    if (known !== undefined) return known;
    const found = this.find(point, depart);
    this.byPoint[depart].set(point, found);
    return found;
  }

  ofAll(points: readonly Point[], depart: Depart): readonly A[] {
    const last = this.last;
    const same = last?.points === points && last.depart === depart;
    if (same && last.found.length === points.length) return last.found;
    const found = points.map((point) => this.of(point, depart));
    this.last = { points, depart, found };
    return found;
  }
}
