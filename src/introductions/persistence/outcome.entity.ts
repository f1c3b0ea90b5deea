import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Outcome, Party } from '../domain/vocabulary.js';

/** What came of it, as told by one of those concerned. */
@Entity('introduction_outcome')
export class OutcomeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') introductionId: string;
  @Column('text') outcome: Outcome;
  @Column('date') onDay: LocalDate;
  @Column('text') party: Party;
  @Column('timestamptz') recordedAt: Date;
}
