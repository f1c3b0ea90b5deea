import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NewEvent } from '../kernel/events.js';
import { Outbox } from '../platform/outbox/outbox.js';
import type { Side } from './domain/side.js';
import { candidatesFound, matchSuggested } from './matching.events.js';
import { MatchStore, type ToldPair } from './persistence/match-store.js';

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
    await this.append(manager, eventsOf(await this.store.markTold(manager, side, [id], true)));
  }

  /** After whole lists were made: the people of what is new, and the employers whose lists they are. */
  async ofLists(manager: EntityManager, side: Side, ids: readonly string[]): Promise<void> {
    const told = await this.store.markTold(manager, side, ids, side === 'vacancy');
    await this.append(manager, eventsOf(told));
  }

  /** The people of pairs whose rows say so already. */
  async ofPairs(
    manager: EntityManager,
    pairs: readonly Omit<ToldPair, 'suggested' | 'found'>[],
  ): Promise<void> {
    await this.append(manager, pairs.map(matchSuggested));
  }

  private async append(manager: EntityManager, events: readonly NewEvent[]): Promise<void> {
    for (let from = 0; from < events.length; from += BATCH)
      await this.outbox.append(manager, ...events.slice(from, from + BATCH));
  }
}

/** One event for each suggestion, and one for each vacancy with how many were found. */
function eventsOf(told: readonly ToldPair[]): NewEvent[] {
  const perVacancy = new Map<string, number>();
  for (const { vacancyId } of told.filter(({ found }) => found))
    perVacancy.set(vacancyId, (perVacancy.get(vacancyId) ?? 0) + 1);
  return [
    ...told.filter(({ suggested }) => suggested).map(matchSuggested),
    ...[...perVacancy].map(([vacancyId, count]) => candidatesFound(vacancyId, count)),
  ];
}
