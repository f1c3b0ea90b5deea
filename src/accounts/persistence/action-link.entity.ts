import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId } from '../../kernel/ids.js';

export const LINK_PURPOSES = [
  'verify-email',
  'reset-password',
  'accept-invitation',
  'claim-vacancy',
] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A secret link in a mail; used once, then gone. */
@Entity('action_link')
export class ActionLink {
  /** SHA-256 of the token in the link. */
  @PrimaryColumn('bytea') tokenHash: Buffer;
  @Column('text') purpose: LinkPurpose;
  @Column('uuid') accountId: AccountId;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
}
