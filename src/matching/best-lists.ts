import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EvaluatedPair } from './core/index.js';
import type { Candidate } from './domain/keep.js';
import type { Side } from './domain/side.js';
import { Explaining, keyOf, pairOf, type PairIds } from './explaining.js';
import { MatchContexts } from './match-context.js';
import type { PairToStore, StoredPair } from './persistence/match-row.js';
import { MatchStore } from './persistence/match-store.js';
import { Ranking } from './ranking.js';
import { Region } from './region.js';
import { Telling } from './telling.js';

type Best = ReadonlyMap<string, readonly Candidate[]>;

/**
 * Stores whole lists as the index has them. Each side's mark on a pair is set by that side's list alone. Whoever
 * writes holds the writers' lock, and the index has caught up since it does.
 */
@Injectable()
export class BestLists {
  constructor(
    private readonly region: Region,
    private readonly ranking: Ranking,
    private readonly explaining: Explaining,
    private readonly store: MatchStore,
    private readonly contexts: MatchContexts,
    private readonly telling: Telling,
  ) {}

  /**
   * Makes lists anew that somebody has left. Pairs that have a row keep it as it is but for the mark: what it
   * says is the business of the job for whichever of the two has changed, which must find it unchanged to see
   * what else follows.
   * @returns how many rows were written
   */
  async remake(manager: EntityManager, side: Side, ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    const { revision } = this.region;
    const best = await this.ranking.best(side, ids);
    const { rows, stored, wanted, isWanted } = await this.compare(manager, side, best);
    const fresh = wanted.filter((pair) => !stored.has(keyOf(pair)));
    const explained = await this.explaining.add(new Map(), fresh, manager);
    if (!(await this.explaining.areOf(revision, fresh))) return this.remake(manager, side, ids);
    const pairs = fresh.flatMap((pair) => {
      const evaluated = explained.get(keyOf(pair));
      return evaluated === undefined ? [] : [marked(side, evaluated)];
    });
    const { written } = await this.store.save(manager, pairs, stored, this.contexts.version());
    const turned = rows.filter((row) => markOf(side, row) !== isWanted.has(keyOf(row)));
    await this.store.turnMarks(manager, side, turned);
    await this.telling.ofLists(manager, side, ids);
    return written + turned.length;
  }

  private async compare(manager: EntityManager, side: Side, best: Best) {
    const rows = await this.store.rowsOf(manager, side, [...best.keys()]);
    const stored = new Map(rows.map((row) => [keyOf(row), row]));
    const wanted = pairsOf(side, best);
    return { rows, stored, wanted, isWanted: new Set(wanted.map(keyOf)) };
  }
}

const pairsOf = (side: Side, best: Best): PairIds[] =>
  [...best].flatMap(([id, of]) => of.map(({ partner }) => pairOf(side, id, partner)));

/** Is the row among the best of this side? */
export const markOf = (side: Side, row: StoredPair): boolean =>
  side === 'vacancy' ? row.forVacancy : row.forProfile;

/** The id of this side, then that of the other. */
export const sidesOf = (side: Side, { profileId, vacancyId }: PairIds): [string, string] =>
  side === 'vacancy' ? [vacancyId, profileId] : [profileId, vacancyId];

/** A pair that only this side keeps as yet. */
const marked = (side: Side, pair: EvaluatedPair): PairToStore => ({
  pair,
  forVacancy: side === 'vacancy',
  forProfile: side === 'profile',
});
