import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { invalid } from '../../kernel/errors.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Settings } from '../../platform/settings/settings.js';
import { isTooLong } from '../domain/password-policy.js';
import { Account } from '../persistence/account.entity.js';
import { PasswordHasher } from '../secrets/password-hasher.js';
import { pseudonym } from '../secrets/secret-token.js';
import type { Caller } from '../sessions/caller.js';
import { FailureCounts } from '../sessions/failure-counts.js';
import { Sessions, type OpenedSession } from '../sessions/sessions.js';
import { PasswordRules } from './password-rules.js';

const TRIES = 10;

/** A new password for someone who is signed in and knows the present one. */
@Injectable()
export class PasswordChange {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly hasher: PasswordHasher,
    private readonly rules: PasswordRules,
    private readonly failures: FailureCounts,
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Ends every session, the present one too, and opens a new one for the caller.
   * @throws DomainError `invalid` on `current` (wrong) or `next` (does not meet the rules), `too-many`
   */
  async run(actor: Actor, current: string, next: string, caller: Caller): Promise<OpenedSession> {
    await this.rules.assertFit(actor.accountId, next, 'next');
    const account = await this.dataSource.manager.findOneByOrFail(Account, { id: actor.accountId });
    await this.assertKnows(account, current);
    const passwordHash = await this.hasher.hash(next);
    return inTransaction(this.dataSource, async (manager) => {
      await manager.update(Account, { id: account.id }, { passwordHash });
      await this.sessions.endAll(manager, account.id);
      const subject = { type: 'account', id: account.id } as const;
      await this.outbox.append(manager, { type: 'account.password-changed', subject, data: {} });
      return this.sessions.open(manager, account, caller, account.secondFactorAt !== null);
    });
  }

  private async assertKnows(account: Account, current: string): Promise<void> {
    const key = `change/${pseudonym(this.settings.sessionSecret, account.id)}`;
    const limits = [{ key, limit: TRIES }];
    await this.hasher.inTurn(async () => {
      await this.failures.assertOpen(limits);
      const right =
        !isTooLong(current) && (await this.hasher.matches(account.passwordHash, current));
      if (right) return;
      await this.failures.add(limits);
      throw invalid('invalid-fields', 'Some fields are not valid', [
        { field: 'current', code: 'wrong-password', message: 'current is not your password' },
      ]);
    });
  }
}
