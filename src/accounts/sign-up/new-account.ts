import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import {
  ID_GENERATOR,
  type AccountId,
  type EmployerId,
  type IdGenerator,
  type OrganisationId,
} from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import { emailKey } from '../domain/email.js';
import { Account, type AccountStatus } from '../persistence/account.entity.js';
import { ContactRow } from '../persistence/contact.entity.js';

/** What an account begins with. */
export interface AccountSeed {
  role: Role;
  locale: Locale;
  status: AccountStatus;
  passwordHash: string | null;
  name: string;
  email: string;
  phone?: string;
  address?: string;
  employerId?: EmployerId;
  organisationId?: OrganisationId;
  demonstration?: boolean;
}

/** Writes an account with its contact. */
@Injectable()
export class NewAccount {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** Fails with PostgreSQL's unique violation when the address is taken. */
  async write(manager: EntityManager, seed: AccountSeed): Promise<Account> {
    const account = manager.create(Account, {
      id: this.ids.next<AccountId>(),
      role: seed.role,
      locale: seed.locale,
      status: seed.status,
      passwordHash: seed.passwordHash,
      profileId: null,
      employerId: seed.employerId ?? null,
      organisationId: seed.organisationId ?? null,
      demonstration: seed.demonstration ?? false,
      secondFactorAt: null,
      createdAt: this.clock.now(),
    });
    await manager.insert(Account, account);
    await manager.insert(ContactRow, {
      accountId: account.id,
      name: seed.name.trim(),
      email: seed.email.trim(),
      emailKey: emailKey(seed.email),
      phone: seed.phone ?? null,
      address: seed.address ?? null,
    });
    return account;
  }
}
