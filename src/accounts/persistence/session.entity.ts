import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId } from '../../kernel/ids.js';

/** A sign-in that lasts. The token itself is only in the person's cookie. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid') id: string;
  /** SHA-256 of the token. */
  @Column('bytea') tokenHash: Buffer;
  @Column('uuid') accountId: AccountId;
  /** Browser and system, so that a person can tell their sessions apart. */
  @Column('text') device: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') seenAt: Date;
  @Column('integer') idleSeconds: number;
  /** Whether a code has been shown; without one needed it stays false. */
  @Column('boolean', { default: false }) secondFactor: boolean;
  /** The end, however busy the session is. */
  @Column('timestamptz') expiresAt: Date;
}
