import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts } from '../../accounts/index.js';
import type { EventEnvelope } from '../../kernel/events.js';
import type { AccountId } from '../../kernel/ids.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { AccountEvents } from './account-events.js';
import { ClaimEvents } from './claim-events.js';
import type { EventReader } from './event-reader.js';
import { IntroductionEvents } from './introduction-events.js';
import { MatchingEvents } from './matching-events.js';
import { TrainingEvents } from './training-events.js';
import { VacancyEvents } from './vacancy-events.js';

/** Turns events into notifications, in the transaction of the event's ledger. */
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

  async write(manager: EntityManager, event: EventEnvelope): Promise<void> {
    const reader = this.readers.find(({ types }) => types.includes(event.type));
    if (reader === undefined) return;
    const notices = await reader.notices(manager, event);
    const recipients = [...new Set(notices.map(({ recipient }) => recipient as AccountId))];
    const known = await this.people.locales(recipients, manager);
    const real = notices.filter(({ recipient }) => known.has(recipient as AccountId));
    await this.store.write(manager, event.id, real);
  }
}
