import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId } from '../../kernel/ids.js';

/** How a person can be reached: the only table with a name, an e-mail, a phone or an address. */
@Entity('contact')
export class ContactRow {
  @PrimaryColumn('uuid') accountId: AccountId;
  @Column('text') name: string;
  /** As the person wrote it; mails go there. */
  @Column('text') email: string;
  /** The address in the form in which two of them are compared. */
  @Column('text') emailKey: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) address: string | null;
}
