import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { NewEvent } from '../../kernel/events.js';
import { ID_GENERATOR, type IdGenerator } from '../../kernel/ids.js';

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
      subject_type: event.subject.type,
      subject_id: event.subject.id,
      data: event.data,
    }));
    // One statement for any number of events, and the word to the relay with it.
    await manager.query(
      `WITH written AS (
         INSERT INTO outbox_event (id, type, subject_type, subject_id, data, occurred_at)
         SELECT id, type, subject_type, subject_id, data, $2
           FROM jsonb_to_recordset($1::jsonb)
             AS r(id uuid, type text, subject_type text, subject_id uuid, data jsonb))
       SELECT pg_notify('${OUTBOX_CHANNEL}', '')`,
      [JSON.stringify(rows), this.clock.now()],
    );
  }
}
