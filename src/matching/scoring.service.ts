import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProfileId, VacancyId } from '../kernel/ids.js';
import { BestLists, markOf, sidesOf } from './best-lists.js';
import type { Candidate } from './domain/keep.js';
import { planChange, type ChangePlan } from './domain/plan-change.js';
import { otherSide, type Side } from './domain/side.js';
import { Explaining, keyOf, pairOf, type Explained, type PairIds } from './explaining.js';
import { MatchContexts } from './match-context.js';
import type { PairToStore, StoredPair } from './persistence/match-row.js';
import { MatchStore } from './persistence/match-store.js';
import { Ranking } from './ranking.js';
import { Region } from './region.js';
import { Telling } from './telling.js';

/** All pairs of one vacancy or person that anyone could keep, with their reasons. */
interface WorkedOut {
  readonly candidates: readonly Candidate[];
  readonly explained: Explained;
  /** Of the region that they were worked out of. */
  readonly revision: number;
}

/** Scores the pairs that one change concerns, keeps both sides' lists true, and tells of what is new. */
@Injectable()
export class Scoring {
  constructor(
    private readonly region: Region,
    private readonly ranking: Ranking,
    private readonly explaining: Explaining,
    private readonly lists: BestLists,
    private readonly store: MatchStore,
    private readonly telling: Telling,
    private readonly contexts: MatchContexts,
  ) {}

  /** A vacancy has changed: all its pairs. */
  async scoreVacancy(manager: EntityManager, id: VacancyId): Promise<void> {
    await this.score(manager, 'vacancy', id);
  }

  /** A profile has changed: all its pairs. */
  async scoreProfile(manager: EntityManager, id: ProfileId): Promise<void> {
    await this.score(manager, 'profile', id);
  }

  /** What takes time is done before the lock, and again under it only if the region has moved meanwhile. */
  private async score(manager: EntityManager, side: Side, id: string): Promise<void> {
    await this.region.catchUp();
    let work = await this.workOut(manager, side, id);
    await this.store.lock(manager);
    await this.region.catchUp();
    if (this.region.hasChanged(work.revision, side, [id]))
      work = await this.workOut(manager, side, id);
    await this.keep(manager, side, id, work);
    this.region.tidy();
  }

  private async workOut(manager: EntityManager, side: Side, id: string): Promise<WorkedOut> {
    const mayBeScored = await this.region.refresh(side, id, manager);
    const { revision } = this.region;
    const candidates = mayBeScored ? this.ranking.candidates(side, id) : [];
    const pairs = candidates.map(({ partner }) => pairOf(side, id, partner));
    const explained = await this.explaining.add(new Map(), pairs, manager);
    return { candidates, explained, revision };
  }

  private async keep(
    manager: EntityManager,
    side: Side,
    id: string,
    { candidates, explained }: WorkedOut,
  ): Promise<void> {
    const other = otherSide(side);
    const rows = await this.store.rowsOf(manager, side, [id]);
    const stored = rows.map((row) => {
      const [, partner] = sidesOf(side, row);
      return { partner, list: row.list, strength: row.strength, forPartner: markOf(other, row) };
    });
    const partners = new Set([...candidates, ...stored].map(({ partner }) => partner));
    const kept = await this.store.keptBeside(manager, other, [...partners], id);
    const plan = planChange(side, candidates, stored, kept);
    await this.write(manager, side, id, plan, rows, explained);
    await this.store.trim(manager, other, plan.crowded);
    await this.telling.ofChange(manager, side, id);
    await this.lists.remake(manager, other, plan.remade);
  }

  private async write(
    manager: EntityManager,
    side: Side,
    id: string,
    { pairs, own, entering }: ChangePlan,
    rows: readonly StoredPair[],
    explained: Explained,
  ): Promise<void> {
    const pairIds = pairs.map((partner) => pairOf(side, id, partner));
    await this.explaining.add(explained, pairIds, manager);
    const toStore: PairToStore[] = [];
    const gone: PairIds[] = [];
    for (const partner of pairs) {
      const ids = pairOf(side, id, partner);
      const pair = explained.get(keyOf(ids));
      const [mine, theirs] = [own.has(partner), entering.has(partner)];
      if (pair === undefined) gone.push(ids);
      else if (side === 'vacancy') toStore.push({ pair, forVacancy: mine, forProfile: theirs });
      else toStore.push({ pair, forVacancy: theirs, forProfile: mine });
    }
    const stored = new Map(rows.map((row) => [keyOf(row), row]));
    await this.store.save(manager, toStore, stored, this.contexts.version());
    await this.store.drop(manager, gone);
  }
}
