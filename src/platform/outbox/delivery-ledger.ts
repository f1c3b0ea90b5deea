import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { EventEnvelope, SubjectType } from '../../kernel/events.js';
import type { EventId } from '../../kernel/ids.js';
import { inTransaction } from '../database/in-transaction.js';
import type { JobPayload } from '../queue/catalogue.js';
import { OutboxEvent } from './outbox-event.entity.js';

export type Effect = (manager: EntityManager, event: EventEnvelope) => Promise<void>;
/** The effect of several events of one consumer at once. */
export type JointEffect = (
  manager: EntityManager,
  events: readonly EventEnvelope[],
) => Promise<void>;

/** Makes a delivery act once: the mark and the effect are one transaction, and the mark's row lock queues rivals. */
@Injectable()
export class DeliveryLedger {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Carries out the deliveries of a job that nobody has carried out yet: together, and one by one if that
   * fails, so that one that cannot be done holds up none of the others.
   * @param effect acts through its manager alone, since it may be undone and done again
   * @throws the first failure, when all have been tried
   */
  async once(payload: JobPayload, effect: Effect): Promise<void> {
    await this.onceJointly(payload, async (manager, events) => {
      for (const event of events) await effect(manager, event);
    });
  }

  /** Likewise, for an effect that is had more cheaply of many events at once. */
  async onceJointly(
    { eventId, eventIds, consumer }: JobPayload,
    effect: JointEffect,
  ): Promise<void> {
    if (consumer === undefined) return;
    const ids = eventIds ?? (eventId === undefined ? [] : [eventId]);
    if (ids.length > 1 && (await this.succeeds(() => this.deliver(ids, consumer, effect)))) return;
    const failures: unknown[] = [];
    for (const id of ids)
      await this.deliver([id], consumer, effect).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  private succeeds(work: () => Promise<void>): Promise<boolean> {
    return work().then(
      () => true,
      () => false,
    );
  }

  private async deliver(
    eventIds: readonly string[],
    consumer: string,
    effect: JointEffect,
  ): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const [marked] = await manager.query<[{ id: string }[], number]>(
        `UPDATE outbox_delivery SET done_at = $3
          WHERE event_id = ANY($1) AND consumer = $2 AND done_at IS NULL RETURNING event_id AS id`,
        [eventIds, consumer, this.clock.now()],
      );
      if (marked.length === 0) return;
      const events = await manager.findBy(OutboxEvent, { id: In(marked.map(({ id }) => id)) });
      await effect(manager, events.map(envelope));
    });
  }
}

function envelope(event: OutboxEvent): EventEnvelope {
  return {
    id: event.id as EventId,
    type: event.type,
    subject: { type: event.subjectType as SubjectType, id: event.subjectId },
    data: event.data,
    occurredAt: event.occurredAt,
  };
}
