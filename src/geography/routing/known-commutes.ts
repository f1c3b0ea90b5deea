import { type CommuteMode } from '../../kernel/vocabulary.js';
import { type BuiltInEstimator } from '../domain/built-in-estimator.js';
import { type RowSource } from '../domain/commute-table.js';
import { type CommuteEstimate, type CommuteEstimator, type Depart } from '../domain/commute.js';
import { type Point } from '../domain/places.js';
import { type MinutesRow } from '../domain/row.js';
import { type BookEntry, type CommuteBook } from './commute-book.js';

/** Estimates at once, one pair or many. */
export type AnyEstimator = CommuteEstimator & RowSource;

/** Says what a routing server once said of a pair, and what the built-in estimate says of all others. */
export class KnownCommutes implements AnyEstimator {
  constructor(
    private readonly book: CommuteBook,
    private readonly builtIn: BuiltInEstimator,
  ) {}

  estimate(
    from: Point,
    to: Point,
    mode: CommuteMode,
    depart: Depart = 'off-peak',
  ): CommuteEstimate {
    const estimate = this.builtIn.estimate(from, to, mode, depart);
    return { ...estimate, ...this.find(from, to, mode, depart) };
  }

  row(from: Point, targets: readonly Point[], mode: CommuteMode, depart: Depart): MinutesRow {
    const row = this.builtIn.row(from, targets, mode, depart);
    targets.forEach((target, index) => {
      const known = this.find(from, target, mode, depart);
      if (known === undefined) return;
      row.minutes[index] = known.minutes;
      row.low[index] = known.low;
    });
    return row;
  }

  private find(a: Point, b: Point, mode: CommuteMode, depart: Depart): BookEntry | undefined {
    const [from, to] = [placeKey(a), placeKey(b)];
    if (from === undefined || to === undefined) return undefined;
    return this.book.find(from, to, mode, depart);
  }
}

/**
 * The key of a place, without the shifts of a workplace. Bare coordinates have none: they may be the door of
 * someone's home, which no server and no file is told of.
 */
export function placeKey(point: Point): string | undefined {
  const key = 'key' in point && typeof point.key === 'string' ? point.key : '@';
  return key.startsWith('@') ? undefined : key.replace(/~.*$/, '');
}
