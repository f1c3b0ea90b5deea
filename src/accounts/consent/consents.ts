import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { ID_GENERATOR, type AccountId, type IdGenerator } from '../../kernel/ids.js';
import { CONSENT_NOTICE, countsToday } from '../domain/consent-notice.js';
import { Account } from '../persistence/account.entity.js';
import { Consent } from '../persistence/consent.entity.js';

/** A consent in force. */
export interface ConsentInForce {
  id: string;
  version: string;
  givenAt: Date;
}

/** What people have agreed to. Nothing is deleted while the account lives: a withdrawal is a fact, too. */
@Injectable()
export class Consents {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** The consent that counts today, if any: given, not withdrawn, to a version that still says what is done. */
  async current(
    accountId: AccountId,
    manager?: EntityManager,
  ): Promise<ConsentInForce | undefined> {
    const row = await (manager ?? this.dataSource.manager).findOneBy(Consent, {
      accountId,
      withdrawnAt: IsNull(),
    });
    if (row === null || !countsToday(row.version)) return undefined;
    return { id: row.id, version: row.version, givenAt: row.givenAt };
  }

  /** Agrees to the version in force; when that has been done already, nothing changes. */
  async give(manager: EntityManager, accountId: AccountId): Promise<ConsentInForce> {
    // The account's row is the queue in which two that press the button at once stand.
    const account = await manager.findOneOrFail(Account, {
      where: { id: accountId },
      lock: { mode: 'pessimistic_write' },
    });
    const present = await this.current(accountId, manager);
    if (present?.version === CONSENT_NOTICE.version) return present;
    await this.withdraw(manager, accountId);
    const row: Consent = {
      id: this.ids.next<string>(),
      accountId,
      version: CONSENT_NOTICE.version,
      locale: account.locale,
      givenAt: this.clock.now(),
      withdrawnAt: null,
    };
    await manager.insert(Consent, row);
    return { id: row.id, version: row.version, givenAt: row.givenAt };
  }

  async withdraw(manager: EntityManager, accountId: AccountId): Promise<void> {
    await manager.update(
      Consent,
      { accountId, withdrawnAt: IsNull() },
      { withdrawnAt: this.clock.now() },
    );
  }

  /** All a person has agreed to and withdrawn, oldest first. */
  async history(
    accountId: AccountId,
    manager?: EntityManager,
  ): Promise<Omit<Consent, 'accountId'>[]> {
    const rows = await (manager ?? this.dataSource.manager).find(Consent, {
      where: { accountId },
      order: { id: 'ASC' },
    });
    return rows.map(({ accountId: _, ...rest }) => rest);
  }
}
