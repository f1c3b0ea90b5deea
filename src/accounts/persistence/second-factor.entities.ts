import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId } from '../../kernel/ids.js';

/** The secret from which a person's app makes one-time codes (TOTP, RFC 6238). */
@Entity('second_factor')
export class SecondFactor {
  @PrimaryColumn('uuid') accountId: AccountId;
  /** Encrypted: unlike a password it has to be read again. */
  @Column('bytea') sealedSecret: Buffer;
  /** The last time step whose code was used; none at or before it is accepted again. */
  @Column('integer') lastStep: number;
  @Column('timestamptz') createdAt: Date;
}

/** A code for when the app is lost; each is good once. */
@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn('uuid') accountId: AccountId;
  /** SHA-256 of the code. */
  @PrimaryColumn('bytea') codeHash: Buffer;
}
