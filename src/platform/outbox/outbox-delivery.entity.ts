import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One consumer's share of an event: the ledger that makes at-least-once jobs act once. */
@Entity('outbox_delivery')
export class OutboxDelivery {
  @PrimaryColumn('uuid') eventId: string;
  @PrimaryColumn('text') consumer: string;
  /** Last time it was put into the queue; null until the first time succeeded. */
  @Column('timestamptz', { nullable: true }) enqueuedAt: Date | null;
  @Column('integer', { default: 0 }) tries: number;
  /** Set in the transaction of the effect. */
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
}
