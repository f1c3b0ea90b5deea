import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId } from '../../kernel/ids.js';

/** A key with which a partner's system acts for an account, within scopes. */
@Entity('api_key')
export class ApiKey {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') accountId: AccountId;
  /** What the key is for, in its owner's words. */
  @Column('text') label: string;
  /** SHA-256 of the key. */
  @Column('bytea') keyHash: Buffer;
  @Column('text', { array: true }) scopes: string[];
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
