import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type EntityManager } from 'typeorm';
import { notFound } from '../../kernel/errors.js';
import type { AccountId } from '../../kernel/ids.js';
import { ContactRow } from '../persistence/contact.entity.js';

/** How a person can be reached. */
export interface Contact {
  name: string;
  email: string;
  phone?: string;
  /** Postal address, as the person wrote it. */
  address?: string;
}

/** The one place where contact data is read. Whether the caller may show it is the caller's policy to judge. */
@Injectable()
export class Contacts {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @throws DomainError `not-found` for an account that is gone */
  async read(manager: EntityManager | undefined, accountId: AccountId): Promise<Contact> {
    const contact = (await this.readMany(manager, [accountId])).get(accountId);
    if (contact === undefined) throw notFound('Contact');
    return contact;
  }

  /** Those of the accounts that exist. */
  async readMany(
    manager: EntityManager | undefined,
    accountIds: readonly AccountId[],
  ): Promise<Map<AccountId, Contact>> {
    if (accountIds.length === 0) return new Map();
    const rows = await (manager ?? this.dataSource.manager).findBy(ContactRow, {
      accountId: In([...accountIds]),
    });
    return new Map(rows.map((row) => [row.accountId, contactOf(row)]));
  }
}

function contactOf({ name, email, phone, address }: ContactRow): Contact {
  return {
    name,
    email,
    ...(phone === null ? {} : { phone }),
    ...(address === null ? {} : { address }),
  };
}
