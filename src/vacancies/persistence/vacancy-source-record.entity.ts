import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VacancyId } from '../../kernel/ids.js';

/** The source's own record of an external ad, scrubbed of contacts, apart from what the product works with. */
@Entity('vacancy_source_record')
export class VacancySourceRecord {
  @PrimaryColumn('uuid') vacancyId: VacancyId;
  @Column('jsonb') raw: unknown;
  @Column('text') rawHash: string;
  @Column('timestamptz') readAt: Date;
}
