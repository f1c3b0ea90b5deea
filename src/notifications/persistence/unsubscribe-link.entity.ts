import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PreferenceGroup } from '../domain/kinds.js';

/** A link at the foot of a mail. Whoever has it may turn off this one group of this one account. */
@Entity('unsubscribe_link')
export class UnsubscribeLinkEntity {
  /** SHA-256 of the secret in the link. */
  @PrimaryColumn('text') tokenHash: string;
  @Column('uuid') accountId: string;
  @Column('text') preferenceGroup: PreferenceGroup;
  @Column('timestamptz') createdAt: Date;
}
