import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EvaluatedPair } from './core/index.js';
import type { Candidate } from './domain/keep.js';
import { otherSide, type Side } from './domain/side.js';
import { Explaining, keyOf, pairOf, type Explained, type PairIds } from './explaining.js';
import { MatchContexts } from './match-context.js';
import type { PairToStore, StoredPair } from './persistence/match-row.js';
import { MatchStore } from './persistence/match-store.js';
import { Ranking } from './ranking.js';
import { Region } from './region.js';
import { Telling } from './telling.js';

type Best = ReadonlyMap<string, readonly Candidate[]>;

/** Whole lists of the best, worked out and explained but not yet stored. */
export interface WorkedOutLists {
  readonly side: Side;
  readonly best: Best;
  readonly explained: Explained;
  /** Of the region that they were worked out of. */
  readonly revision: number;
}

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
   */
  async remake(manager: EntityManager, side: Side, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { revision } = this.region;
    const best = await this.ranking.best(side, ids);
    const { rows, stored, wanted, isWanted } = await this.compare(manager, side, best);
    const fresh = wanted.filter((pair) => !stored.has(keyOf(pair)));
    const explained = await this.explaining.add(new Map(), fresh, manager);
    if (!(await this.explaining.areOf(revision, fresh))) return this.remake(manager, side, ids);
    const pairs = fresh.flatMap((pair) => {
      const evaluated = explained.get(keyOf(pair));
      return evaluated === undefined ? [] : [marked(side, evaluated, true, undefined)];
    });
    await this.store.save(manager, pairs, stored, this.contexts.version());
    const turned = rows.filter((row) => markOf(side, row) !== isWanted.has(keyOf(row)));
    await this.store.turnMarks(manager, side, turned);
    await this.telling.ofLists(manager, side, ids);
  }

  /** The part of a repair that takes time and needs no lock. */
  async workOut(
    side: Side,
    ids: readonly string[],
    manager?: EntityManager,
  ): Promise<WorkedOutLists> {
    const { revision } = this.region;
    const best = await this.ranking.best(side, ids);
    const explained = await this.explaining.add(new Map(), pairsOf(side, best), manager);
    return { side, best, explained, revision };
  }

  /**
   * Makes lists anew with all that their rows say, whatever was there before. Where a pair turns out to stand
   * elsewhere than stored, the list of its other side is remade.
   * @returns how many rows were written
   */
  async repair(manager: EntityManager, lists: WorkedOutLists): Promise<number> {
    const { side, best, explained } = lists;
    const { rows, stored, wanted, isWanted } = await this.compare(manager, side, best);
    const losing = rows.filter((row) => markOf(side, row) && !isWanted.has(keyOf(row)));
    const concerned = [...wanted, ...losing];
    await this.explaining.add(explained, concerned, manager);
    if (!(await this.explaining.areOf(lists.revision, concerned)))
      return this.repair(manager, await this.workOut(side, [...best.keys()], manager));
    const pairs = concerned.flatMap((pair) => {
      const key = keyOf(pair);
      const evaluated = explained.get(key);
      return evaluated === undefined
        ? []
        : [marked(side, evaluated, isWanted.has(key), stored.get(key))];
    });
    const written = await this.store.save(manager, pairs, stored, this.contexts.version());
    await this.dropGone(manager, side, losing, explained);
    await this.telling.ofLists(manager, side, [...best.keys()]);
    const other = otherSide(side);
    const moved = rows
      .filter((row) => markOf(other, row) && hasMoved(row, explained.get(keyOf(row))))
      .map((row) => sidesOf(other, row)[0]);
    await this.remake(manager, other, [...new Set(moved)]);
    return written;
  }

  private async compare(manager: EntityManager, side: Side, best: Best) {
    const rows = await this.store.rowsOf(manager, side, [...best.keys()]);
    const stored = new Map(rows.map((row) => [keyOf(row), row]));
    const wanted = pairsOf(side, best);
    return { rows, stored, wanted, isWanted: new Set(wanted.map(keyOf)) };
  }

  private async dropGone(
    manager: EntityManager,
    side: Side,
    losing: readonly StoredPair[],
    explained: Explained,
  ): Promise<void> {
    const gone = new Map<string, string[]>();
    for (const row of losing) {
      if (explained.has(keyOf(row))) continue;
      const [id, partner] = sidesOf(side, row);
      gone.set(id, [...(gone.get(id) ?? []), partner]);
    }
    for (const [id, partners] of gone) await this.store.drop(manager, side, id, partners);
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

const hasMoved = (row: StoredPair, pair: EvaluatedPair | undefined): boolean =>
  pair !== undefined && (pair.list !== row.list || pair.fit.scoreThousandths !== row.strength);

/** One side's mark anew, the other's as it was. */
function marked(
  side: Side,
  pair: EvaluatedPair,
  own: boolean,
  before: StoredPair | undefined,
): PairToStore {
  return side === 'vacancy'
    ? { pair, forVacancy: own, forProfile: before?.forProfile ?? false }
    : { pair, forVacancy: before?.forVacancy ?? false, forProfile: own };
}
