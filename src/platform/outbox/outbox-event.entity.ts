import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event, written in the transaction of what it tells of. */
@Entity('outbox_event')
export class OutboxEvent {
  @PrimaryColumn('uuid') id: string;
  @Column('text') type: string;
  @Column('text') subjectType: string;
  @Column('uuid') subjectId: string;
  /** Ids and plain codes only. */
  @Column('jsonb') data: Record<string, string | number | boolean>;
  @Column('timestamptz') occurredAt: Date;
  /** When the relay turned it into deliveries. */
  @Column('timestamptz', { nullable: true }) relayedAt: Date | null;
}
