import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TrainingId, TrainingSessionId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { SessionStatus } from '../domain/training-status.js';

/** One time that a course takes place. */
@Entity('training_session')
export class TrainingSession {
  @PrimaryColumn('uuid') id: TrainingSessionId;
  @Column('uuid') offerId: TrainingId;
  @Column('text') status: SessionStatus;
  @Column('date') startsOn: LocalDate;
  @Column('date') endsOn: LocalDate;
  @Column('text', { nullable: true }) schedule: string | null;
  @Column('integer') capacity: number;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
