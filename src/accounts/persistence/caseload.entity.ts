import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId } from '../../kernel/ids.js';

/** Which adviser accompanies a person; one at a time. */
@Entity('caseload')
export class CaseloadEntry {
  @PrimaryColumn('uuid') personId: AccountId;
  @Column('uuid') adviserId: AccountId;
  @Column('timestamptz') since: Date;
}
