import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VacancyRecord } from '../../kernel/contract/index.js';
import type { AccountId, VacancyId } from '../../kernel/ids.js';
import type { VacancyStatus } from '../../kernel/vocabulary.js';

/** A state that a change replaced. */
@Entity('vacancy_version')
export class VacancyVersion {
  @PrimaryColumn('uuid') vacancyId: VacancyId;
  @PrimaryColumn('integer') version: number;
  @Column('text') status: VacancyStatus;
  @Column('jsonb') record: VacancyRecord;
  @Column('timestamptz') replacedAt: Date;
  /** Null for the feed, the nightly close, or an account that is gone. */
  @Column('uuid', { nullable: true }) replacedBy: AccountId | null;
}
