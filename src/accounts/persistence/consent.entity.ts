import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';

/** What a person agreed to, when, and in which language they read it. */
@Entity('consent')
export class Consent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') accountId: AccountId;
  /** Version of the notice. */
  @Column('text') version: string;
  @Column('text') locale: Locale;
  @Column('timestamptz') givenAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
