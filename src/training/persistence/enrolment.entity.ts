import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId, ProfileId, TrainingSessionId } from '../../kernel/ids.js';
import type { EnrolmentStatus } from '../domain/enrolment.js';

/** A person's place in a session, or in its queue. Ids sort by time of making, so they are the queue's order. */
@Entity('enrolment')
export class Enrolment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') sessionId: TrainingSessionId;
  @Column('uuid') profileId: ProfileId;
  @Column('uuid') accountId: AccountId;
  @Column('text') status: EnrolmentStatus;
  /** The person, or the adviser who signed them up. */
  @Column('uuid', { nullable: true }) madeBy: AccountId | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) bookedAt: Date | null;
  @Column('timestamptz', { nullable: true }) cancelledAt: Date | null;
}
