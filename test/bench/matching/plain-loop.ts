import { RANKED_LISTS } from '../../../src/matching/core/engine/codes.js';
import {
  evaluatePair,
  type CoreProfile,
  type CoreVacancy,
  type Hit,
  type Hits,
  type MatchContext,
} from '../../../src/matching/core/index.js';
import { byText } from '../../../src/matching/core/ranking.js';

/** What everyone would write first: all pairs of a vacancy, evaluated whole, sorted, cut. */
export function plainBest(
  vacancy: CoreVacancy,
  profiles: readonly CoreProfile[],
  context: MatchContext,
  k: number,
): Hits {
  const lists: Record<string, Hit[]> = Object.fromEntries(RANKED_LISTS.map((list) => [list, []]));
  for (const profile of profiles) {
    const { list, fit } = evaluatePair(profile, vacancy, context);
    lists[list]?.push({ id: profile.id, scoreThousandths: fit.scoreThousandths });
  }
  const best = Object.entries(lists).map(([list, hits]) => [
    list,
    hits.sort((a, b) => b.scoreThousandths - a.scoreThousandths || byText(a.id, b.id)).slice(0, k),
  ]);
  return Object.fromEntries(best) as Hits;
}
