import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { conflict, notFound } from '../../kernel/errors.js';
import type { AccountId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Audit } from '../audit/audit.js';
import { mustHaveSecondFactor } from '../domain/second-factor-rule.js';
import { Account } from '../persistence/account.entity.js';
import type { Caller } from '../sessions/caller.js';
import { Sessions, type OpenedSession } from '../sessions/sessions.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactors } from './second-factors.js';

/** Where a person stands with their second factor. */
export interface SecondFactorView {
  required: boolean;
  enrolled: boolean;
  recoveryCodesLeft: number;
}

/** The person's own way through the second factor: set it up, show a code, give it up. */
@Injectable()
export class PassSecondFactor {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly factors: SecondFactors,
    private readonly recovery: RecoveryCodes,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async view(actor: Actor): Promise<SecondFactorView> {
    const account = await this.account(this.dataSource.manager, actor.accountId);
    return {
      required: mustHaveSecondFactor(account),
      enrolled: account.secondFactorAt !== null,
      recoveryCodesLeft: await this.recovery.left(this.dataSource.manager, actor.accountId),
    };
  }

  /** @throws DomainError `conflict` when one is in force: giving it up takes a code */
  async begin(actor: Actor): Promise<{ secret: string; address: string }> {
    const account = await this.account(this.dataSource.manager, actor.accountId);
    if (account.secondFactorAt !== null)
      throw conflict('second-factor-in-force', 'There is one already');
    return this.factors.begin(actor.accountId);
  }

  /** What {@link begin} gave, again, until it is in force. */
  async pending(actor: Actor): Promise<{ secret: string; address: string } | undefined> {
    const account = await this.account(this.dataSource.manager, actor.accountId);
    return account.secondFactorAt === null ? this.factors.pending(account.id) : undefined;
  }

  /** Puts it in force and opens a session that has passed it. @throws DomainError `wrong-code`, `conflict` */
  async confirm(
    actor: Actor,
    code: string,
    caller: Caller,
  ): Promise<{ opened: OpenedSession; recoveryCodes: string[] }> {
    return inTransaction(this.dataSource, async (manager) => {
      const account = await this.account(manager, actor.accountId);
      if (account.secondFactorAt !== null)
        throw conflict('second-factor-in-force', 'There is one already');
      const recoveryCodes = await this.factors.confirm(manager, account.id, code);
      await this.sessions.endAll(manager, account.id);
      return { opened: await this.sessions.open(manager, account, caller, true), recoveryCodes };
    });
  }

  /** Opens a session that has passed it, in the place of the present one. @throws DomainError `wrong-code` */
  async pass(actor: Actor, code: string, caller: Caller): Promise<OpenedSession> {
    return inTransaction(this.dataSource, async (manager) => {
      const account = await this.account(manager, actor.accountId);
      await this.factors.use(manager, account.id, code);
      return this.sessions.open(manager, account, caller, true);
    });
  }

  /** Gives it up; staff cannot. @throws DomainError `wrong-code`, `conflict` */
  async giveUp(actor: Actor, code: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const account = await this.account(manager, actor.accountId);
      if (mustHaveSecondFactor(account)) {
        throw conflict('second-factor-required', 'Staff cannot do without');
      }
      await this.factors.use(manager, account.id, code);
      await this.factors.remove(manager, account.id);
    });
  }

  /**
   * A coordinator frees a colleague who has lost app and codes; they set a new one up at their next sign-in.
   * @throws DomainError `not-found`, `conflict` for oneself
   */
  async reset(actor: Actor, accountId: AccountId): Promise<void> {
    if (accountId === actor.accountId) {
      throw conflict('second-factor-own', 'Another coordinator has to do this for you');
    }
    await inTransaction(this.dataSource, async (manager) => {
      const account = await manager.findOneBy(Account, { id: accountId });
      if (account === null || !mustHaveSecondFactor(account)) throw notFound('Account');
      await this.factors.remove(manager, accountId);
      await this.sessions.endAll(manager, accountId);
      await this.audit.record(manager, {
        actor: actor.accountId,
        action: 'account.second-factor-reset',
        subject: { type: 'account', id: accountId },
      });
    });
  }

  private account(manager: EntityManager, id: AccountId): Promise<Account> {
    return manager.findOneByOrFail(Account, { id });
  }
}
