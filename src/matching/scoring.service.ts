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

/** What one change does to the stored pairs. */
interface Changes {
  readonly plan: ChangePlan;
  readonly rows: readonly StoredPair[];
  /** All pairs that the plan was made of. */
  readonly pairs: readonly PairIds[];
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

  /**
   * What takes time is done before the lock, and again under it only if the region has moved meanwhile, or
   * moves while the reasons are read.
   */
  private async score(manager: EntityManager, side: Side, id: string): Promise<void> {
    await this.region.catchUp();
    let work = await this.workOut(manager, side, id);
    await this.store.lock(manager);
    await this.region.catchUp();
    if (this.region.hasChanged(work.revision, side, [id]))
      work = await this.workOut(manager, side, id);
    let changes = await this.compare(manager, side, id, work);
    while (!(await this.explaining.areOf(work.revision, changes.pairs))) {
      work = await this.workOut(manager, side, id);
      changes = await this.compare(manager, side, id, work);
    }
    await this.write(manager, side, id, changes, work.explained);
    this.region.tidy();
  }

  private async workOut(manager: EntityManager, side: Side, id: string): Promise<WorkedOut> {
    const { revision } = this.region;
    const candidates = this.region.has(side, id) ? this.ranking.candidates(side, id) : [];
    const pairs = candidates.map(({ partner }) => pairOf(side, id, partner));
    const explained = await this.explaining.add(new Map(), pairs, manager);
    return { candidates, explained, revision };
  }

  /** What becomes of what is stored, with the reasons of all pairs concerned. */
  private async compare(
    manager: EntityManager,
    side: Side,
    id: string,
    { candidates, explained }: WorkedOut,
  ): Promise<Changes> {
    const other = otherSide(side);
    const rows = await this.store.rowsOf(manager, side, [id]);
    const stored = rows.map((row) => {
      const [, partner] = sidesOf(side, row);
      return { partner, list: row.list, strength: row.strength, forPartner: markOf(other, row) };
    });
    const partners = [...new Set([...candidates, ...stored].map(({ partner }) => partner))];
    const kept = await this.store.keptBeside(manager, other, partners, id);
    const plan = planChange(side, candidates, stored, kept);
    const pairs = partners.map((partner) => pairOf(side, id, partner));
    await this.explaining.add(explained, pairs, manager);
    return { plan, rows, pairs };
  }

  private async write(
    manager: EntityManager,
    side: Side,
    id: string,
    { plan, rows }: Changes,
    explained: Explained,
  ): Promise<void> {
    const other = otherSide(side);
    const toStore: PairToStore[] = [];
    const gone: PairIds[] = [];
    for (const partner of plan.pairs) {
      const ids = pairOf(side, id, partner);
      const pair = explained.get(keyOf(ids));
      const [mine, theirs] = [plan.own.has(partner), plan.entering.has(partner)];
      if (pair === undefined) gone.push(ids);
      else if (side === 'vacancy') toStore.push({ pair, forVacancy: mine, forProfile: theirs });
      else toStore.push({ pair, forVacancy: theirs, forProfile: mine });
    }
    const stored = new Map(rows.map((row) => [keyOf(row), row]));
    await this.store.save(manager, toStore, stored, this.contexts.version());
    await this.store.drop(manager, gone);
    await this.store.trim(manager, other, plan.crowded);
    await this.telling.ofChange(manager, side, id);
    await this.lists.remake(manager, other, plan.remade);
  }
}
