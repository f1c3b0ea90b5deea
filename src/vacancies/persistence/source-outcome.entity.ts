import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId, VacancyId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { SourceOutcomeKind } from '../domain/source-outcome.js';

/** What came of an application made at the source, told by the person. */
@Entity('source_outcome')
export class SourceOutcome {
  @PrimaryColumn('uuid') vacancyId: VacancyId;
  @PrimaryColumn('uuid') accountId: AccountId;
  @Column('text') outcome: SourceOutcomeKind;
  @Column('date') happenedOn: LocalDate;
  @Column('timestamptz') recordedAt: Date;
}
