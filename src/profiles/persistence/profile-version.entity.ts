import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProfileRecord } from '../../kernel/contract/index.js';
import type { AccountId, ProfileId } from '../../kernel/ids.js';

/** A profile as it was: who wrote it, and when. */
@Entity('profile_version')
export class ProfileVersion {
  @PrimaryColumn('uuid') profileId: ProfileId;
  @PrimaryColumn('integer') version: number;
  @Column('jsonb') record: ProfileRecord;
  @Column('uuid') changedBy: AccountId;
  @Column('timestamptz') changedAt: Date;
}
