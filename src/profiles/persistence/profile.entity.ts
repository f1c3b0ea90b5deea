import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProfileRecord } from '../../kernel/contract/index.js';
import type { AccountId, ProfileId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';

/** What a job seeker states, in its newest version. */
@Entity('profile')
export class Profile {
  @PrimaryColumn('uuid') id: ProfileId;
  @Column('uuid') accountId: AccountId;
  /** The contract's record without what the server owns: `id` and `consent`. */
  @Column('jsonb') record: ProfileRecord;
  /** The home as the gazetteer resolved it. */
  @Column('text', { nullable: true }) placeKey: string | null;
  @Column('double precision', { nullable: true }) lat: number | null;
  @Column('double precision', { nullable: true }) lon: number | null;
  @Column('integer') version: number;
  /** The consent under which the profile may be scored; null: it may not. */
  @Column('uuid', { nullable: true }) consentId: string | null;
  /** An adviser has verified language, permission and CV; good until this day, included. */
  @Column('date', { nullable: true }) checkedUntil: LocalDate | null;
  @Column('uuid', { nullable: true }) checkedBy: AccountId | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
