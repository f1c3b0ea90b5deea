import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Locale } from '../../kernel/locale.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Consents } from '../consent/consents.js';
import { emailKey } from '../domain/email.js';
import { accountByEmail } from '../people/account-by-email.js';
import { Employers } from '../people/employers.js';
import { Account } from '../persistence/account.entity.js';
import { PasswordHasher } from '../secrets/password-hasher.js';
import { MailWishes } from './mail-wishes.js';
import { NewAccount } from './new-account.js';
import { readSignUp, type SignUpBody } from './sign-up-body.js';

const UNIQUE_VIOLATION = '23505';

/**
 * Takes a sign-up. The answer and its time are the same whether or not the address has an account: only its
 * owner's mailbox tells.
 */
@Injectable()
export class SignUp {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly hasher: PasswordHasher,
    private readonly newAccount: NewAccount,
    private readonly employers: Employers,
    private readonly consents: Consents,
    private readonly wishes: MailWishes,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @param locale the language of the page, where the body names none
   * @throws DomainError `invalid` with the fields at fault
   */
  async run(input: unknown, locale: Locale, ip: string): Promise<void> {
    const body = readSignUp(input);
    const allowed = await this.wishes.allow(body.email, ip);
    const passwordHash = await this.hasher.hash(body.password);
    if (!allowed) return;
    const take = () =>
      inTransaction(this.dataSource, (manager) => this.take(manager, body, passwordHash, locale));
    await take().catch((error: unknown) => {
      // Somebody took the address at the same moment: now it is a known one.
      if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      return take();
    });
  }

  private async take(
    manager: EntityManager,
    body: SignUpBody,
    passwordHash: string,
    locale: Locale,
  ): Promise<void> {
    const known = await accountByEmail(manager, emailKey(body.email));
    if (known === undefined) {
      const account = await this.create(manager, body, passwordHash, locale);
      return this.tell(manager, 'account.signed-up', account);
    }
    if (known.status !== 'unverified') return this.tell(manager, 'account.sign-up-repeated', known);
    // Nobody has proven the address yet: the latest sign-up counts, so that none before can lie in wait.
    if (known.passwordHash !== null)
      await manager.update(Account, { id: known.id }, { passwordHash });
    return this.tell(manager, 'account.signed-up', known);
  }

  private async create(
    manager: EntityManager,
    body: SignUpBody,
    passwordHash: string,
    locale: Locale,
  ): Promise<Account> {
    const employer =
      body.role === 'employer' && body.employer !== undefined
        ? await this.employers.create(manager, body.employer)
        : undefined;
    const account = await this.newAccount.write(manager, {
      role: body.role,
      locale: body.locale ?? locale,
      status: 'unverified',
      passwordHash,
      name: body.name,
      email: body.email,
      employerId: employer?.id,
    });
    if (body.consent === true && body.role === 'job-seeker') {
      await this.consents.give(manager, account.id);
    }
    return account;
  }

  private tell(manager: EntityManager, type: string, account: Account): Promise<void> {
    return this.outbox.append(manager, {
      type,
      subject: { type: 'account', id: account.id },
      data: {},
    });
  }
}
