import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VacancyRecord } from '../../kernel/contract/index.js';
import type { AccountId, EmployerId, VacancyId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Channel, ContractType, VacancyStatus } from '../../kernel/vocabulary.js';
import type { ClosedBecause, ReviewState } from '../domain/vacancy-status.js';

/** A vacancy. `record` is the truth of what it says; the columns beside it serve search and are made from it. */
@Entity('vacancy')
export class Vacancy {
  @PrimaryColumn('uuid') id: VacancyId;
  @Column('text') channel: Channel;
  @Column('text') status: VacancyStatus;
  @Column('text') review: ReviewState;
  @Column('text', { nullable: true }) reviewReason: string | null;
  @Column('text', { nullable: true }) closedBecause: ClosedBecause | null;
  @Column('uuid', { nullable: true }) employerId: EmployerId | null;
  @Column('uuid', { nullable: true }) managedBy: AccountId | null;
  /** The contract's record without id, channel and status, which are columns. */
  @Column('jsonb') record: VacancyRecord;
  @Column('integer') version: number;

  @Column('text') country: string;
  @Column('text', { nullable: true }) placeKey: string | null;
  @Column('text', { nullable: true }) placeName: string | null;
  @Column('double precision', { nullable: true }) lat: number | null;
  @Column('double precision', { nullable: true }) lon: number | null;
  @Column('text', { nullable: true }) occupationUri: string | null;
  @Column('text', { nullable: true }) contract: ContractType | null;
  /** Codes of the languages that are required, and of those the work is done in. */
  @Column('text', { array: true }) languages: string[];
  @Column('date', { nullable: true }) closesOn: LocalDate | null;
  @Column('text') searchText: string;

  @Column('text', { nullable: true }) source: string | null;
  @Column('text', { nullable: true }) sourceId: string | null;
  @Column('text', { nullable: true }) sourceUrl: string | null;
  @Column('text', { nullable: true }) contentHash: string | null;

  /** When it was first active. */
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
