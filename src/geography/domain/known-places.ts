import { DEPARTS, type Depart } from './commute.js';
import { type Point } from './places.js';

interface KnownList<A, C> {
  readonly facts: readonly A[];
  readonly columns: C;
}

/**
 * What was found out about places, kept as long as their objects live. Rows ask for the same list of
 * places again and again, so what is known of a list is kept as columns too; a list may grow at its end.
 */
export class KnownPlaces<A, C> {
  private readonly byPoint = new WeakMap<Point, A>();
  private readonly byList = new WeakMap<readonly Point[], KnownList<A, C>>();

  /** @param layOut lays the facts of a list of places out as columns, in the order of the list */
  constructor(
    private readonly find: (point: Point) => A,
    private readonly layOut: (facts: readonly A[]) => C,
  ) {}

  of(point: Point): A {
    const known = this.byPoint.get(point);
    if (known !== undefined) return known;
    const found = this.find(point);
    this.byPoint.set(point, found);
    return found;
  }

  ofAll(points: readonly Point[]): C {
    const before = this.byList.get(points);
    if (before?.facts.length === points.length) return before.columns;
    const head = before === undefined || before.facts.length > points.length ? [] : before.facts;
    const facts = [...head, ...points.slice(head.length).map((point) => this.of(point))];
    const columns = this.layOut(facts);
    this.byList.set(points, { facts, columns });
    return columns;
  }
}

/** The same for facts that depend on the time of day. */
export type KnownByDepart<A, C> = Readonly<Record<Depart, KnownPlaces<A, C>>>;

export function knownByDepart<A, C>(
  find: (point: Point, depart: Depart) => A,
  layOut: (facts: readonly A[]) => C,
): KnownByDepart<A, C> {
  const known = DEPARTS.map((depart) => [
    depart,
    new KnownPlaces((point) => find(point, depart), layOut),
  ]);
  return Object.fromEntries(known) as KnownByDepart<A, C>;
}
