import { COMMUTE_MODES, type CommuteMode } from '../../kernel/vocabulary.js';
import { ROADS_ESTIMATOR, TRANSIT_ESTIMATOR } from '../domain/built-in-estimator.js';
import { DEPARTS, type CommuteEstimate, type Depart } from '../domain/commute.js';
import { type ResolvedPlace } from '../domain/places.js';
import { type BookRow } from './commute-book.js';
import { type CommuteSource } from './commute-source.js';

/** Workplaces asked for together: a server's batch. */
const TOGETHER = 50;
const BUILT_IN: ReadonlySet<string> = new Set([ROADS_ESTIMATOR, TRANSIT_ESTIMATOR]);

type Place = Pick<ResolvedPlace, 'key' | 'lat' | 'lon'>;

/** A place of work, and when the ways to it and home from it are travelled. */
export interface AskedWorkplace extends Place {
  readonly departs: ReadonlySet<Depart>;
}

/**
 * Asks a source for the ways between all homes and workplaces. Gives a row for each workplace, mode and time of day
 * of which a server knows anything; what the built-in estimate answered is left out, since it can be asked any time.
 */
export async function* askRows(
  source: CommuteSource,
  homes: readonly Place[],
  workplaces: readonly AskedWorkplace[],
): AsyncGenerator<BookRow> {
  for (const mode of COMMUTE_MODES) {
    for (const depart of DEPARTS) {
      const asked = workplaces.filter(({ departs }) => departs.has(depart));
      for (let start = 0; start < asked.length; start += TOGETHER) {
        const some = asked.slice(start, start + TOGETHER);
        const answers = await source.estimates(homes, some, mode, depart);
        yield* some.flatMap((work, column) => rowOf(work.key, column, answers, mode, depart));
      }
    }
  }
}

function rowOf(
  work: string,
  column: number,
  answers: readonly (readonly CommuteEstimate[])[],
  mode: CommuteMode,
  depart: Depart,
): BookRow[] {
  const better = answers.map((row) => {
    const answer = row[column];
    return answer === undefined || BUILT_IN.has(answer.estimator) ? undefined : answer;
  });
  const estimator = better.find((answer) => answer !== undefined)?.estimator;
  if (estimator === undefined) return [];
  const of = (end: 'minutes' | 'low' | 'high') =>
    Uint16Array.from(better, (answer) => answer?.[end] ?? 0);
  const ends = { minutes: of('minutes'), low: of('low'), high: of('high') };
  return [{ work, mode, depart, estimator, ...ends }];
}
