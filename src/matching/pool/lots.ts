import type { IndexState } from '../core/engine/index-state.js';

/** Vacancies of one lot: enough that handing it over costs nothing, few enough that threads end together. */
const USUAL = 32;
/** A workplace with more is divided, so that no thread is left alone with a large town. */
const MOST = 64;

/**
 * The rows ordered by workplace, then by occupation asked, so that vacancies which share what a search
 * works out come one after the other.
 */
export function byWorkplace({ vacancies }: IndexState, rows: Iterable<number>): Int32Array {
  const { workplace, occupation } = vacancies;
  return Int32Array.from(rows).sort(
    (a, b) => workplace[a]! - workplace[b]! || occupation[a]! - occupation[b]! || a - b,
  );
}

/**
 * Cuts rows that {@link byWorkplace} has ordered into lots. Who can reach a workplace is worked out by
 * each thread that meets it, so a workplace stays in one lot where it can.
 */
export function* lotsOf({ vacancies }: IndexState, rows: Int32Array): Generator<Int32Array> {
  const { workplace } = vacancies;
  let start = 0;
  for (let at = 1; at < rows.length; at++) {
    const size = at - start;
    const isNext = workplace[rows[at]!] !== workplace[rows[at - 1]!];
    if ((size < USUAL || !isNext) && size < MOST) continue;
    yield rows.slice(start, at);
    start = at;
  }
  if (start < rows.length) yield rows.slice(start);
}
