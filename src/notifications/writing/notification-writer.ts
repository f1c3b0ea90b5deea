import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts } from '../../accounts/index.js';
import type { EventEnvelope } from '../../kernel/events.js';
import type { AccountId } from '../../kernel/ids.js';
import type { Notice } from '../domain/notice.js';
import { NotificationStore, type ToldOf } from '../persistence/notification-store.js';
import { AccountEvents } from './account-events.js';
import { ClaimEvents } from './claim-events.js';
import type { EventReader } from './event-reader.js';
import { IntroductionEvents } from './introduction-events.js';
import { MatchingEvents } from './matching-events.js';
import { TrainingEvents } from './training-events.js';
import { VacancyEvents } from './vacancy-events.js';

/** Turns events into notifications, in the transaction of the events' ledger. */
@Injectable()
export class NotificationWriter {
  private readonly readers: readonly EventReader[];

  constructor(
    matching: MatchingEvents,
    introductions: IntroductionEvents,
    trainings: TrainingEvents,
    vacancies: VacancyEvents,
    accounts: AccountEvents,
    claims: ClaimEvents,
    private readonly people: Accounts,
    private readonly store: NotificationStore,
  ) {
    this.readers = [matching, introductions, trainings, vacancies, accounts, claims];
  }

  get types(): readonly string[] {
    return this.readers.flatMap((reader) => reader.types);
  }

  async write(manager: EntityManager, events: readonly EventEnvelope[]): Promise<void> {
    const told: ToldOf[] = [];
    for (const reader of this.readers) {
      const own = events.filter(({ type }) => reader.types.includes(type));
      if (own.length > 0) told.push(...(await this.read(reader, manager, own)));
    }
    const recipients = [...new Set(told.map(({ notice }) => notice.recipient as AccountId))];
    const known = await this.people.locales(recipients, manager);
    await this.store.write(
      manager,
      told.filter(({ notice }) => known.has(notice.recipient as AccountId)),
    );
  }

  private async read(
    reader: EventReader,
    manager: EntityManager,
    events: readonly EventEnvelope[],
  ): Promise<ToldOf[]> {
    const byEvent: (readonly Notice[])[] = [];
    if (reader.noticesOfMany !== undefined)
      byEvent.push(...(await reader.noticesOfMany(manager, events)));
    else for (const event of events) byEvent.push(await reader.notices(manager, event));
    return events.flatMap(({ id }, i) =>
      (byEvent[i] ?? []).map((notice) => ({ eventId: id, notice })),
    );
  }
}
