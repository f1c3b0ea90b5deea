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
    const accounts = shown.flatMap((one) => [personOf(one), speakerOf(one)]);
    const contacts = await this.contacts.readMany(undefined, [
      ...new Set(accounts.filter((account) => account !== undefined)),
    ]);
    const companies = await this.companyNames(shown);
    const bodies = new Map<AccountId, string | undefined>();
    const revealed = new Map<string, Revealed>();
    for (const one of shown) {
      const person = personOf(one);
      revealed.set(one.row.id, {
        person: reachable(person && contacts.get(person)),
        employer: await this.employer(one, contacts, companies, bodies),
      });
    }
    return revealed;
  }

  /** Who answered for the employer: of the company itself, or the adviser who speaks for it; else a colleague. */
  private async employer(
    one: StoredIntroduction,
    contacts: ReadonlyMap<AccountId, Contact>,
    companies: ReadonlyMap<string, string>,
    bodies: Map<AccountId, string | undefined>,
  ): Promise<ContactView | null> {
    const { channel, employerId } = one.row;
    const speaker = speakerOf(one);
    const contact = (speaker && contacts.get(speaker)) ?? (await this.colleague(one));
    if (channel === 'partner') return reachable(contact, companies.get(employerId ?? ''));
    if (speaker !== undefined && !bodies.has(speaker))
      bodies.set(speaker, await this.bodyOf(speaker));
    return reachable(contact, speaker && bodies.get(speaker));
  }

  private async colleague({ row }: StoredIntroduction): Promise<Contact | undefined> {
    if (row.channel !== 'partner' || row.employerId === null) return undefined;
    const [colleague] = await this.employers.accountsOf(row.employerId as EmployerId);
    if (colleague === undefined) return undefined;
    return (await this.contacts.readMany(undefined, [colleague])).get(colleague);
  }

  private async companyNames(stored: readonly StoredIntroduction[]): Promise<Map<string, string>> {
    const ids = stored.flatMap(({ row }) => (row.employerId as EmployerId | null) ?? []);
    const employers = await this.employers.many([...new Set(ids)]);
    return new Map(employers.map(({ id, name }) => [id, name]));
  }

  /** The body of an adviser who speaks for a company that is not here. */
  private async bodyOf(adviser: AccountId): Promise<string | undefined> {
    const actor = await this.accounts.actor(adviser);
    return actor?.organisationId && (await this.organisations.get(actor.organisationId)).name;
  }
}

const isEmployers = ({ side }: AnswerEntity) => side === 'employer';
const speakerOf = ({ answers }: StoredIntroduction) =>
  answers.find(isEmployers)?.byAccount as AccountId | undefined;
const personOf = ({ row }: StoredIntroduction) => (row.personId as AccountId | null) ?? undefined;

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
