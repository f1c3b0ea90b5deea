import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { invalid } from '../../kernel/errors.js';
import { ID_GENERATOR, type AccountId, type IdGenerator } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { emailKey, isEmail } from '../domain/email.js';
import { accountByEmail } from '../people/account-by-email.js';
import { Account } from '../persistence/account.entity.js';
import type { LinkPurpose } from '../persistence/action-link.entity.js';
import { PasswordHasher } from '../secrets/password-hasher.js';
import type { Caller } from '../sessions/caller.js';
import { KnownDevices } from '../sessions/known-devices.js';
import { Sessions } from '../sessions/sessions.js';
import { ActionLinks } from './action-links.js';
import { MailWishes } from './mail-wishes.js';
import { PasswordRules } from './password-rules.js';

/** An answer takes at least so long, so that its time does not tell whether the address is known. */
const LEAST_MS = 60;

const PURPOSES: readonly LinkPurpose[] = ['reset-password', 'accept-invitation', 'claim-vacancy'];

/** A new password by a link to the person's own mailbox; also how an invited person chooses their first one. */
@Injectable()
export class PasswordReset {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly links: ActionLinks,
    private readonly hasher: PasswordHasher,
    private readonly rules: PasswordRules,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly wishes: MailWishes,
    private readonly outbox: Outbox,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** Has a link sent. Does the same for an unknown address, for which the event then finds nobody. */
  async ask(email: string, ip: string): Promise<void> {
    if (!isEmail(email.trim())) {
      throw invalid('invalid-fields', 'Some fields are not valid', [
        { field: 'email', code: 'isEmail', message: 'email is no e-mail address' },
      ]);
    }
    await Promise.all([this.wish(email, ip), pause(LEAST_MS)]);
  }

  /**
   * Sets the password of whoever the link was sent to and ends all their sessions.
   * @returns the token of the caller's device, which is known from now on: strangers' failures cannot keep
   *   the person out
   * @throws DomainError `invalid`: `dead-link`, or a password that does not meet the rules (the link stays good)
   */
  async run(token: string, password: string, caller: Caller): Promise<{ deviceToken: string }> {
    await this.rules.assertFit(await this.links.peek(PURPOSES, token), password);
    const passwordHash = await this.hasher.hash(password);
    return inTransaction(this.dataSource, async (manager) => {
      const id = await this.links.consume(manager, PURPOSES, token);
      await manager.update(Account, { id }, { passwordHash });
      // The link has proven the address.
      await manager.update(Account, { id, status: 'unverified' }, { status: 'active' });
      await this.sessions.endAll(manager, id);
      const deviceToken = await this.devices.replaceAll(manager, id, caller.deviceToken);
      await this.tell(manager, 'account.password-changed', id);
      return { deviceToken };
    });
  }

  private async wish(email: string, ip: string): Promise<void> {
    if (!(await this.wishes.allow(email, ip))) return;
    await inTransaction(this.dataSource, async (manager) => {
      const account = await accountByEmail(manager, emailKey(email));
      await this.tell(
        manager,
        'account.password-reset-wanted',
        account?.id ?? this.ids.next<AccountId>(),
      );
    });
  }

  private tell(manager: EntityManager, type: string, id: AccountId): Promise<void> {
    return this.outbox.append(manager, { type, subject: { type: 'account', id }, data: {} });
  }
}
