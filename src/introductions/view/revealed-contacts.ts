import { Injectable } from '@nestjs/common';
import {
  Accounts,
  Contacts,
  Employers,
  Organisations,
  type Contact,
} from '../../accounts/index.js';
import type { AccountId, EmployerId } from '../../kernel/ids.js';
import { contactsShown, type Introduction } from '../domain/introduction.js';
import type { IntroductionEntity } from '../persistence/introduction.entity.js';
import type { ContactView, IntroductionView } from './introduction-view.js';

/** Contact data of both sides. The only place of this feature that reads it, and only once introduced. */
@Injectable()
export class RevealedContacts {
  constructor(
    private readonly contacts: Contacts,
    private readonly accounts: Accounts,
    private readonly employers: Employers,
    private readonly organisations: Organisations,
  ) {}

  async of(
    row: IntroductionEntity,
    introduction: Introduction,
  ): Promise<IntroductionView['contacts']> {
    if (!contactsShown(introduction)) return null;
    return { person: await this.person(row), employer: await this.employer(row, introduction) };
  }

  private async person(row: IntroductionEntity): Promise<ContactView | null> {
    const contact = await this.contactOf(row.personId as AccountId | null);
    return contact === undefined ? null : reachable(contact);
  }

  /** Who answered for the employer: of the company itself, or the adviser who speaks for it. */
  private async employer(
    row: IntroductionEntity,
    introduction: Introduction,
  ): Promise<ContactView | null> {
    const answered = introduction.answers.employer?.by as AccountId | undefined;
    const contact = (await this.contactOf(answered)) ?? (await this.colleague(row));
    if (contact === undefined) return null;
    const organisation = await this.nameOfOrganisation(row, answered);
    return { ...reachable(contact), ...(organisation === undefined ? {} : { organisation }) };
  }

  private async colleague(row: IntroductionEntity): Promise<Contact | undefined> {
    if (row.channel !== 'partner' || row.employerId === null) return undefined;
    const [colleague] = await this.employers.accountsOf(row.employerId as EmployerId);
    return this.contactOf(colleague);
  }

  private async nameOfOrganisation(
    row: IntroductionEntity,
    answered: AccountId | undefined,
  ): Promise<string | undefined> {
    if (row.channel === 'partner') {
      const [employer] = await this.employers.many([row.employerId as EmployerId]);
      return employer?.name;
    }
    const actor = answered && (await this.accounts.actor(answered));
    return actor?.organisationId && (await this.organisations.get(actor.organisationId)).name;
  }

  private async contactOf(account: AccountId | null | undefined): Promise<Contact | undefined> {
    if (account === null || account === undefined) return undefined;
    return (await this.contacts.readMany(undefined, [account])).get(account);
  }
}

/** Without the postal address: nobody needs it to be in touch. */
const reachable = ({ name, email, phone }: Contact): ContactView => ({
  name,
  email,
  ...(phone === undefined ? {} : { phone }),
});
