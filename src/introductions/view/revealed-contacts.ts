import { Injectable } from '@nestjs/common';
import {
  Accounts,
  Contacts,
  Employers,
  Organisations,
  type Contact,
} from '../../accounts/index.js';
import type { AccountId, EmployerId } from '../../kernel/ids.js';
import { contactsShown } from '../domain/introduction.js';
import type { AnswerEntity } from '../persistence/answer.entity.js';
import type { StoredIntroduction } from '../persistence/stored-introduction.js';
import type { ContactView, IntroductionView } from './introduction-view.js';

type Revealed = IntroductionView['contacts'];

/** Contact data of both sides. The only place of this feature that reads it, and only once introduced. */
@Injectable()
export class RevealedContacts {
  constructor(
    private readonly contacts: Contacts,
    private readonly accounts: Accounts,
    private readonly employers: Employers,
    private readonly organisations: Organisations,
  ) {}

  /** By introduction's id, in a few reads however many they are; nothing for those not introduced. */
  async of(stored: readonly StoredIntroduction[]): Promise<Map<string, Revealed>> {
    const shown = stored.filter(({ row }) => contactsShown(row));
    if (shown.length === 0) return new Map();
    const speakers = new Map<string, AccountId | undefined>();
    for (const one of shown) speakers.set(one.row.id, await this.speakerOf(one));
    const people = shown.flatMap(({ row }) => (row.personId as AccountId | null) ?? []);
    const all = [...people, ...[...speakers.values()].filter((id) => id !== undefined)];
    const contacts = await this.contacts.readMany(undefined, [...new Set(all)]);
    const names = await this.companyNames(shown);
    const revealed = new Map<string, Revealed>();
    for (const { row } of shown) {
      const speaker = speakers.get(row.id);
      const company = row.employerId === null ? undefined : names.get(row.employerId);
      const organisation = row.channel === 'partner' ? company : await this.bodyOf(speaker);
      revealed.set(row.id, {
        person: reachable(contacts.get(row.personId as AccountId)),
        employer: reachable(speaker && contacts.get(speaker), organisation),
      });
    }
    return revealed;
  }

  /** Who answered for the employer: of the company itself, or the adviser who speaks for it; else a colleague. */
  private async speakerOf({ row, answers }: StoredIntroduction): Promise<AccountId | undefined> {
    const answered = answers.find(isEmployers)?.byAccount as AccountId | undefined;
    if (answered !== undefined && (await this.accounts.exists(answered))) return answered;
    if (row.channel !== 'partner' || row.employerId === null) return undefined;
    return (await this.employers.accountsOf(row.employerId as EmployerId))[0];
  }

  private async companyNames(stored: readonly StoredIntroduction[]): Promise<Map<string, string>> {
    const ids = stored.flatMap(({ row }) => (row.employerId as EmployerId | null) ?? []);
    const employers = await this.employers.many([...new Set(ids)]);
    return new Map(employers.map(({ id, name }) => [id, name]));
  }

  /** The body of an adviser who speaks for a company that is not here. */
  private async bodyOf(adviser: AccountId | undefined): Promise<string | undefined> {
    const actor = adviser && (await this.accounts.actor(adviser));
    return actor?.organisationId && (await this.organisations.get(actor.organisationId)).name;
  }
}

const isEmployers = ({ side }: AnswerEntity) => side === 'employer';

/** Without the postal address: nobody needs it to be in touch. */
function reachable(contact: Contact | undefined, organisation?: string): ContactView | null {
  if (contact === undefined) return null;
  const { name, email, phone } = contact;
  return {
    name,
    email,
    ...(phone === undefined ? {} : { phone }),
    ...(organisation === undefined ? {} : { organisation }),
  };
}
