import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId, VacancyId } from '../../kernel/ids.js';
import type { ContactRequestStatus, ContactResult } from '../domain/contact-request.js';

/** "Ask an adviser to call for me": a person's wish about an external ad. */
@Entity('contact_request')
export class ContactRequest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') vacancyId: VacancyId;
  @Column('uuid') accountId: AccountId;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') status: ContactRequestStatus;
  @Column('text', { nullable: true }) result: ContactResult | null;
  @Column('text', { nullable: true }) answerNote: string | null;
  @Column('uuid', { nullable: true }) answeredBy: AccountId | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
