import { Entity, PrimaryColumn } from 'typeorm';
import type { AccountId } from '../../kernel/ids.js';

/** Whose task a contact request is: the caseload's adviser, else everyone of the pool. */
@Entity('contact_request_adviser')
export class ContactRequestAdviser {
  @PrimaryColumn('uuid') requestId: string;
  @PrimaryColumn('uuid') adviserId: AccountId;
}
