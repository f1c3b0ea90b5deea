import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId, EmployerId } from '../../kernel/ids.js';
import type { EmployerIdScheme } from '../../kernel/vocabulary.js';

/** A company or body that offers work. */
@Entity('employer')
export class Employer {
  @PrimaryColumn('uuid') id: EmployerId;
  @Column('text') name: string;
  @Column('text', { nullable: true }) identifierScheme: EmployerIdScheme | null;
  /** In its compact form, without spaces or dots. */
  @Column('text', { nullable: true }) identifierValue: string | null;
  /** May publish at once, without a review of each vacancy. */
  @Column('boolean', { default: false }) trusted: boolean;
  @Column('timestamptz', { nullable: true }) identityCheckedAt: Date | null;
  @Column('uuid', { nullable: true }) identityCheckedBy: AccountId | null;
  @Column('timestamptz') createdAt: Date;
}
