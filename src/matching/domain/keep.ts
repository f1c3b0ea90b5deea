import type { MatchList } from '../../kernel/vocabulary.js';
import type { EvaluatedPair } from '../core/index.js';

/** How many of each list are kept (DESIGN, section 5). */
export const KEPT_PER_VACANCY = 50;
export const KEPT_PER_PROFILE = 20;

/** Below this fit (thousandths of a point) a pair that would fit is not worth anyone's time. */
export const THRESHOLD = 30_000;

const RANKED: readonly MatchList[] = ['fits', 'fits-if'];

/** True for the lists that carry a score and are suggested. */
export const isRanked = (list: MatchList): boolean => RANKED.includes(list);

export const worthKeeping = (pair: EvaluatedPair): boolean =>
  pair.list !== 'no' && pair.fit.scoreThousandths >= THRESHOLD;

/** Strongest first; ties by the given id, so that the same pairs are kept everywhere. */
export function byStrength(idOf: (pair: EvaluatedPair) => string) {
  return (a: EvaluatedPair, b: EvaluatedPair): number =>
    b.fit.scoreThousandths - a.fit.scoreThousandths || (idOf(a) < idOf(b) ? -1 : 1);
}

/** The best of one vacancy: `fits` and `fits-if` together, as the employer sees them. */
export function bestOfVacancy(pairs: readonly EvaluatedPair[]): Set<EvaluatedPair> {
  const ranked = pairs.filter((pair) => isRanked(pair.list) && worthKeeping(pair));
  const order = (pair: EvaluatedPair) => RANKED.indexOf(pair.list);
  const strength = byStrength((pair) => pair.profile);
  ranked.sort((a, b) => order(a) - order(b) || strength(a, b));
  return new Set(ranked.slice(0, KEPT_PER_VACANCY));
}

/** The best of one person, list by list. */
export function bestOfProfile(pairs: readonly EvaluatedPair[]): Set<EvaluatedPair> {
  const kept = new Set<EvaluatedPair>();
  for (const list of ['fits', 'fits-if', 'to-clear', 'within-reach'] as const) {
    pairs
      .filter((pair) => pair.list === list && worthKeeping(pair))
      .sort(byStrength((pair) => pair.vacancy))
      .slice(0, KEPT_PER_PROFILE)
      .forEach((pair) => kept.add(pair));
  }
  return kept;
}
