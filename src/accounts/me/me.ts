import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor, Role } from '../../kernel/actor.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { OptionalOneOf, OptionalText } from '../../kernel/contract/decorators.js';
import { invalid } from '../../kernel/errors.js';
import type { AccountId, ProfileId } from '../../kernel/ids.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Consents } from '../consent/consents.js';
import { CONSENT_NOTICE } from '../domain/consent-notice.js';
import type { EmployerRow, OrganisationRow } from '../domain/organisation-row.js';
import { Contacts } from '../people/contacts.js';
import { Employers } from '../people/employers.js';
import { Organisations } from '../people/organisations.js';
import { Account } from '../persistence/account.entity.js';
import { ContactRow } from '../persistence/contact.entity.js';

/** The person who is signed in, to themselves. */
export interface Me {
  id: AccountId;
  role: Role;
  locale: Locale;
  name: string;
  email: string;
  phone?: string;
  address?: string;
  profileId?: ProfileId;
  employer?: EmployerRow;
  organisation?: OrganisationRow;
  consent: { given: boolean; version?: string; givenAt?: Date; currentVersion: string };
}

/** What a person may change of themselves; what is left out stays, an empty text clears. */
export class MeChange {
  @OptionalText(200) name?: string;
  @OptionalText(40) phone?: string;
  @OptionalText(500) address?: string;
  @OptionalOneOf(LOCALES) locale?: Locale;
}

@Injectable()
export class MeService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly contacts: Contacts,
    private readonly employers: Employers,
    private readonly organisations: Organisations,
    private readonly consents: Consents,
  ) {}

  async view(actor: Actor): Promise<Me> {
    const consent = await this.consents.current(actor.accountId);
    return {
      id: actor.accountId,
      role: actor.role,
      locale: actor.locale,
      ...(await this.contacts.read(undefined, actor.accountId)),
      ...(actor.profileId && { profileId: actor.profileId }),
      ...(actor.employerId && { employer: await this.employers.get(actor.employerId) }),
      ...(actor.organisationId && {
        organisation: await this.organisations.get(actor.organisationId),
      }),
      consent: {
        given: consent !== undefined,
        ...(consent && { version: consent.version, givenAt: consent.givenAt }),
        currentVersion: CONSENT_NOTICE.version,
      },
    };
  }

  /** @throws DomainError `invalid` with the fields at fault */
  async change(actor: Actor, input: unknown): Promise<Me> {
    const { name, phone, address, locale } = checkOrThrow(MeChange, input);
    if (name !== undefined && name.trim() === '') {
      throw invalid('invalid-fields', 'Some fields are not valid', [
        { field: 'name', code: 'isDefined', message: 'name is required' },
      ]);
    }
    await inTransaction(this.dataSource, async (manager) => {
      const contact = {
        ...(name === undefined ? {} : { name: name.trim() }),
        ...(phone === undefined ? {} : { phone: phone.trim() || null }),
        ...(address === undefined ? {} : { address: address.trim() || null }),
      };
      if (Object.keys(contact).length > 0) {
        await manager.update(ContactRow, { accountId: actor.accountId }, contact);
      }
      if (locale !== undefined) await manager.update(Account, { id: actor.accountId }, { locale });
    });
    return this.view({ ...actor, locale: locale ?? actor.locale });
  }
}
