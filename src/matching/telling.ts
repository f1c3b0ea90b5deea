import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NewEvent } from '../kernel/events.js';
import { Outbox } from '../platform/outbox/outbox.js';
import type { Side } from './domain/side.js';
import { candidatesFound, matchSuggested } from './matching.events.js';
import { MatchStore } from './persistence/match-store.js';

/** So many events go into one statement. */
const BATCH = 1_000;

/** Each pair is told of once, ever, to each side. */
@Injectable()
export class Telling {
  constructor(
    private readonly store: MatchStore,
    private readonly outbox: Outbox,
  ) {}

  /** After one change: both sides of what is new. */
  async ofChange(manager: EntityManager, side: Side, id: string): Promise<void> {
    const suggested = await this.suggested(manager, side, [id]);
    await this.append(manager, [...suggested, ...(await this.found(manager, side, [id]))]);
  }

  /** After whole lists were made: the people of what is new, and the employers whose lists they are. */
  async ofLists(manager: EntityManager, side: Side, ids: readonly string[]): Promise<void> {
    const suggested = await this.suggested(manager, side, ids);
    const found = side === 'vacancy' ? await this.found(manager, side, ids) : [];
    await this.append(manager, [...suggested, ...found]);
  }

  private async suggested(manager: EntityManager, side: Side, ids: readonly string[]) {
    return (await this.store.markSuggested(manager, side, ids)).map(matchSuggested);
  }

  private async found(manager: EntityManager, side: Side, ids: readonly string[]) {
    const perVacancy = new Map<string, number>();
    for (const { vacancyId } of await this.store.markEmployerTold(manager, side, ids))
      perVacancy.set(vacancyId, (perVacancy.get(vacancyId) ?? 0) + 1);
    return [...perVacancy].map(([vacancyId, count]) => candidatesFound(vacancyId, count));
  }

  private async append(manager: EntityManager, events: readonly NewEvent[]): Promise<void> {
    for (let from = 0; from < events.length; from += BATCH)
      await this.outbox.append(manager, ...events.slice(from, from + BATCH));
  }
}
