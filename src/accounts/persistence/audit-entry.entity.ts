import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { SubjectType } from '../../kernel/events.js';
import type { AccountId } from '../../kernel/ids.js';

/** What an act can be about. */
export type AuditedType = SubjectType | 'employer' | 'organisation';

/** Who did what to what, when. Ids and codes only; the table refuses changes and deletions. */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: number;
  @Column('timestamptz') at: Date;
  @Column('uuid', { nullable: true }) actorId: AccountId | null;
  @Column('text') action: string;
  @Column('text') subjectType: AuditedType;
  @Column('uuid') subjectId: string;
  @Column('jsonb') data: Record<string, string | number | boolean>;
}
