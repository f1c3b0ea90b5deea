import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DomainError, forbidden } from '../../kernel/errors.js';
import type { Account } from '../persistence/account.entity.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Settings } from '../../platform/settings/settings.js';
import { emailKey } from '../domain/email.js';
import { isTooLong } from '../domain/password-policy.js';
import { limitsFor } from '../domain/sign-in-limits.js';
import { accountByEmail } from '../people/account-by-email.js';
import { SecondFactors } from '../second-factor/second-factors.js';
import { PasswordHasher } from '../secrets/password-hasher.js';
import { pseudonym } from '../secrets/secret-token.js';
import type { Caller } from './caller.js';
import { FailureCounts } from './failure-counts.js';
import { KnownDevices } from './known-devices.js';
import { Sessions, type OpenedSession } from './sessions.js';

export interface Credentials {
  email: string;
  password: string;
  /** Of the second factor, where one is in force; it can also be shown afterwards. */
  code?: string;
}

const wrongCredentials = () =>
  new DomainError('unauthenticated', 'wrong-credentials', 'E-mail or password is wrong');

/** Opens a session for who knows the password. */
@Injectable()
export class SignIn {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly hasher: PasswordHasher,
    private readonly failures: FailureCounts,
    private readonly devices: KnownDevices,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
  ) {}

  /**
   * @throws DomainError `unauthenticated` (the same for an unknown address and a wrong password, after the same
   *   time), `too-many` after too many failures, `forbidden` while the address is not verified
   */
  async run({ email, password, code }: Credentials, caller: Caller): Promise<OpenedSession> {
    if (isTooLong(password)) throw wrongCredentials();
    const key = emailKey(email);
    const account = await accountByEmail(this.dataSource.manager, key);
    const limits = limitsFor({
      account: pseudonym(this.settings.sessionSecret, key),
      ip: pseudonym(this.settings.sessionSecret, caller.ip),
      device: await this.devices.nameOf(caller.deviceToken, account?.id),
    });
    // The count is read when the turn comes: of many tries at once only as many as hash at once can slip by.
    await this.hasher.inTurn(async () => {
      await this.failures.assertOpen(limits);
      const known = await this.hasher.matches(this.hashOf(account), password);
      if (!known) {
        await this.failures.add(limits);
        throw wrongCredentials();
      }
    });
    if (account === undefined || account.status === 'blocked') throw wrongCredentials();
    if (account.status === 'unverified') {
      throw forbidden('email-not-verified', 'Open the link in the mail that we sent you first');
    }
    await this.failures.forgive(limits);
    return inTransaction(this.dataSource, async (manager) => {
      const passed = account.secondFactorAt !== null && code !== undefined;
      if (passed) await this.factors.use(manager, account.id, code);
      return this.sessions.open(manager, account, caller, passed);
    });
  }

  /** The demonstration's passwords are public: they open nothing where people's data is real. */
  private hashOf(account: Account | undefined): string | null {
    if (account === undefined) return null;
    if (account.demonstration && this.settings.environment === 'production') return null;
    return account.passwordHash;
  }
}
