import type { MatchList } from '../../kernel/vocabulary.js';
import { evaluatePair, type EvaluatedPair } from './evaluate-pair.js';
import type { CoreProfile, CoreVacancy } from './model.js';
import type { MatchContext } from './ports.js';

/** A pair with its place, from 1, within its own list. */
export interface RankedPair extends EvaluatedPair {
  readonly rank: number;
}

/** The pairs of one vacancy (or one profile), list by list; never mixed in one ranking. */
export type RankedLists = Readonly<Record<MatchList, readonly RankedPair[]>>;

/** Two texts by their code units, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function ranked(
  pairs: readonly EvaluatedPair[],
  idOf: (pair: EvaluatedPair) => string,
  top: number,
): RankedLists {
  const best = [...pairs].sort(
    (a, b) => b.fit.scoreThousandths - a.fit.scoreThousandths || byText(idOf(a), idOf(b)),
  );
  const pick = (list: MatchList) =>
    best
      .filter((pair) => pair.list === list)
      .slice(0, top)
      .map((pair, index) => ({ ...pair, rank: index + 1 }));
  return {
    fits: pick('fits'),
    'fits-if': pick('fits-if'),
    'to-clear': pick('to-clear'),
    'within-reach': pick('within-reach'),
    no: pick('no'),
  };
}

/**
 * Every profile against one vacancy, best first in each list, ties broken by the profile's id.
 * @param top how many of each list to keep; all unless said
 */
export function rankVacancy(
  vacancy: CoreVacancy,
  profiles: Iterable<CoreProfile>,
  context: MatchContext,
  top = Infinity,
): RankedLists {
  const pairs = Array.from(profiles, (profile) => evaluatePair(profile, vacancy, context));
  return ranked(pairs, (pair) => pair.profile, top);
}

/** Every vacancy for one profile; see {@link rankVacancy}. Ties broken by the vacancy's id. */
export function rankProfile(
  profile: CoreProfile,
  vacancies: Iterable<CoreVacancy>,
  context: MatchContext,
  top = Infinity,
): RankedLists {
  const pairs = Array.from(vacancies, (vacancy) => evaluatePair(profile, vacancy, context));
  return ranked(pairs, (pair) => pair.vacancy, top);
}
