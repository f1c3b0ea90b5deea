import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Channel } from '../../kernel/vocabulary.js';
import type { IntroductionStatus, Outcome, Party } from '../domain/vocabulary.js';

/** One introduction; `profile_id` and `person_id` are null once the person is erased. */
@Entity('introduction')
export class IntroductionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') matchId: string;
  @Column('uuid') vacancyId: string;
  @Column('uuid', { nullable: true }) profileId: string | null;
  /** Account of the person. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) employerId: string | null;
  /** Account of the adviser who answers for the employer (managed vacancies). */
  @Column('uuid', { nullable: true }) managedBy: string | null;
  @Column('text') channel: Channel;
  @Column('text') status: IntroductionStatus;
  @Column('text', { nullable: true }) closedBy: Party | null;
  @Column('text', { nullable: true }) closingCode: string | null;
  @Column('timestamptz', { nullable: true }) introducedAt: Date | null;
  @Column('text', { nullable: true }) lastOutcome: Outcome | null;
  @Column('date', { nullable: true }) lastOutcomeOn: LocalDate | null;
  @Column('date', { nullable: true }) waitsUntil: LocalDate | null;
  @Column('date', { nullable: true }) remindOn: LocalDate | null;
  @Column('integer') reminders: number;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
