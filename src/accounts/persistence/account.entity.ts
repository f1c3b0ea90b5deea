import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../kernel/actor.js';
import type { AccountId, EmployerId, OrganisationId, ProfileId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';

export const ACCOUNT_STATUSES = ['unverified', 'active', 'blocked'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** Someone who can sign in. Holds no contact data: that is in `contact`. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid') id: AccountId;
  @Column('text') role: Role;
  @Column('text') locale: Locale;
  @Column('text') status: AccountStatus;
  /** argon2id, as a PHC string; null until an invited person has chosen a password. */
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('uuid', { nullable: true }) profileId: ProfileId | null;
  @Column('uuid', { nullable: true }) employerId: EmployerId | null;
  @Column('uuid', { nullable: true }) organisationId: OrganisationId | null;
  /** One of the demonstration region, whose password is public. */
  @Column('boolean', { default: false }) demonstration: boolean;
  /** Since when a code is asked for beside the password, if one is. */
  @Column('timestamptz', { nullable: true }) secondFactorAt: Date | null;
  @Column('timestamptz') createdAt: Date;
}
