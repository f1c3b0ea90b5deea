import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovalSettings } from '../domain/settings.js';

/** The partnership's settings; exactly one row. */
@Entity('introduction_settings')
export class SettingsEntity implements ApprovalSettings {
  @PrimaryColumn('boolean') onlyOne: boolean;
  @Column('text') approvals: ApprovalSettings['approvals'];
  @Column('text') approve: ApprovalSettings['approve'];
  @Column('text') silence: ApprovalSettings['silence'];
  @Column('integer') approvalWorkingDays: number;
  @Column('integer') answerDays: number;
  @Column('integer') version: number;
  @Column('timestamptz') updatedAt: Date;
}
