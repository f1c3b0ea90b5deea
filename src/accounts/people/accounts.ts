import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Actor, Role } from '../../kernel/actor.js';
import type { AccountId, ProfileId } from '../../kernel/ids.js';
import { LOCALES, type Locale } from '../../kernel/locale.js';
import { Account } from '../persistence/account.entity.js';
import { actorOf } from './actor-of.js';

/** What other features may know of accounts. */
@Injectable()
export class Accounts {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Who the account's person is to policies; undefined unless the account is active. */
  async actor(accountId: AccountId, manager?: EntityManager): Promise<Actor | undefined> {
    const account = await this.in(manager).findOneBy(Account, { id: accountId, status: 'active' });
    return account === null ? undefined : actorOf(account);
  }

  /** The language in which the person is written to; the first one for an account that is gone. */
  async locale(accountId: AccountId, manager?: EntityManager): Promise<Locale> {
    const account = await this.in(manager).findOneBy(Account, { id: accountId });
    return account?.locale ?? LOCALES[0];
  }

  /** The languages of several people. */
  async locales(
    ids: readonly AccountId[],
    manager?: EntityManager,
  ): Promise<Map<AccountId, Locale>> {
    if (ids.length === 0) return new Map();
    const accounts = await this.in(manager).findBy(Account, { id: In([...ids]) });
    return new Map(accounts.map((account) => [account.id, account.locale]));
  }

  /** False once the person is gone or blocked: nothing is sent to them then. */
  async exists(accountId: AccountId, manager?: EntityManager): Promise<boolean> {
    return this.in(manager).existsBy(Account, { id: accountId, status: 'active' });
  }

  /** Active accounts of a role, oldest first. */
  async byRole(role: Role, manager?: EntityManager): Promise<AccountId[]> {
    const accounts = await this.in(manager).find(Account, {
      where: { role, status: 'active' },
      order: { id: 'ASC' },
    });
    return accounts.map((account) => account.id);
  }

  /** Tells whose profile it is, so that the person's next request carries its id. */
  async linkProfile(
    manager: EntityManager,
    accountId: AccountId,
    profileId: ProfileId,
  ): Promise<void> {
    await manager.update(Account, { id: accountId }, { profileId });
  }

  private in(manager: EntityManager | undefined): EntityManager {
    return manager ?? this.dataSource.manager;
  }
}
