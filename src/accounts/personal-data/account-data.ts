import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccountId } from '../../kernel/ids.js';
import {
  PersonalDataRegistry,
  type PersonalDataHolder,
} from '../../platform/personal-data/personal-data-registry.js';
import { Consents } from '../consent/consents.js';
import { Caseloads } from '../people/caseloads.js';
import { Contacts } from '../people/contacts.js';
import { Account } from '../persistence/account.entity.js';
import { ApiKey } from '../persistence/api-key.entity.js';
import { AuditEntry } from '../persistence/audit-entry.entity.js';
import { Session } from '../persistence/session.entity.js';

/** What `accounts` holds of people. */
@Injectable()
export class AccountData implements PersonalDataHolder, OnModuleInit {
  readonly feature = 'accounts';

  readonly columns = {
    'contact.name': 'to address the person; shown to the other side once introduced',
    'contact.email': 'to sign in and to be written to; shown to the other side once introduced',
    'contact.email_key': 'to find the account by its address',
    'contact.phone': 'to be called; shown to the other side once introduced',
    'contact.address': 'given by the person; shown to the other side once introduced',
    'account.password_hash': 'to sign in',
    'second_factor.sealed_secret': 'to check one-time codes',
    'account.locale': 'to be written to in a language the person reads',
    'session.device': 'to let the person tell their sessions apart',
    'consent.given_at': 'to prove what the person agreed to, and when',
    'caseload.person_id': 'to know who accompanies the person',
  };

  constructor(
    private readonly registry: PersonalDataRegistry,
    private readonly contacts: Contacts,
    private readonly consents: Consents,
    private readonly caseloads: Caseloads,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async export(manager: EntityManager, accountId: AccountId): Promise<unknown> {
    const { id, role, locale, status, createdAt } = await manager.findOneByOrFail(Account, {
      id: accountId,
    });
    const sessions = await manager.findBy(Session, { accountId });
    const keys = await manager.findBy(ApiKey, { accountId });
    const acts = await manager.findBy(AuditEntry, { subjectType: 'account', subjectId: accountId });
    return {
      account: { id, role, locale, status, createdAt },
      contact: await this.contacts.read(manager, accountId),
      consents: await this.consents.history(accountId, manager),
      accompaniedBy: (await this.caseloads.adviserOf(accountId, manager)) ?? null,
      sessions: sessions.map(({ device, createdAt: begun, seenAt }) => ({ device, begun, seenAt })),
      apiKeys: keys.map(({ label, scopes, createdAt: made }) => ({ label, scopes, made })),
      log: acts.map(({ at, action }) => ({ at, action })),
    };
  }

  /** The account goes, and by the database's own rules its contact, sessions, devices, links, keys and consents. */
  async erase(manager: EntityManager, accountId: AccountId): Promise<void> {
    await manager.delete(Account, { id: accountId });
  }
}
