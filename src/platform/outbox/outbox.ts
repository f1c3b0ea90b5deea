import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { NewEvent } from '../../kernel/events.js';
import { ID_GENERATOR, type IdGenerator } from '../../kernel/ids.js';
import { OutboxEvent } from './outbox-event.entity.js';

/** PostgreSQL channel that wakes the relay. */
export const OUTBOX_CHANNEL = 'passerelle_outbox';

/** Where features tell what has happened. */
@Injectable()
export class Outbox {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** Writes events in the caller's transaction: they exist if and only if the change does. */
  async append(manager: EntityManager, ...events: readonly NewEvent[]): Promise<void> {
    if (events.length === 0) return;
    const rows = events.map((event) => ({
      id: this.ids.next<string>(),
      type: event.type,
      subjectType: event.subject.type,
      subjectId: event.subject.id,
      data: event.data,
      occurredAt: this.clock.now(),
      relayedAt: null,
    }));
    await manager.insert(OutboxEvent, rows);
    await manager.query(`SELECT pg_notify('${OUTBOX_CHANNEL}', '')`);
  }
}
