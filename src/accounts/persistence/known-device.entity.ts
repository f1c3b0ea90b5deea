import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId } from '../../kernel/ids.js';

/** A browser from which a person has signed in before: strangers' failures do not lock it out. */
@Entity('known_device')
export class KnownDevice {
  /** SHA-256 of the token in the device's cookie. */
  @PrimaryColumn('bytea') tokenHash: Buffer;
  @PrimaryColumn('uuid') accountId: AccountId;
  @Column('timestamptz') seenAt: Date;
}
