import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/errors.js';
import type { AccountId } from '../../kernel/ids.js';
import { Settings } from '../../platform/settings/settings.js';
import { Contacts } from '../people/contacts.js';
import { Account } from '../persistence/account.entity.js';
import { SecondFactor } from '../persistence/second-factor.entities.js';
import { pseudonym } from '../secrets/secret-token.js';
import { open, seal } from '../secrets/sealed.js';
import { FailureCounts } from '../sessions/failure-counts.js';
import { newSecret, otpAddress, stepOf } from './one-time-codes.js';
import { RecoveryCodes } from './recovery-codes.js';

const PURPOSE = 'second-factor';
/** Of a million codes three are good at any moment: ten tries in a quarter of an hour stay hopeless. */
const TRIES = 10;

const wrongCode = () => new DomainError('unauthenticated', 'wrong-code', 'The code is not right');

/** Secrets and codes; who needs them, and what they open, is decided elsewhere. */
@Injectable()
export class SecondFactors {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly contacts: Contacts,
    private readonly recovery: RecoveryCodes,
    private readonly failures: FailureCounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new secret, not in force until a code made from it has been shown. */
  async begin(accountId: AccountId): Promise<{ secret: string; address: string }> {
    const secret = newSecret();
    const sealedSecret = seal(this.settings.sessionSecret, PURPOSE, secret);
    const row = { accountId, sealedSecret, lastStep: 0, createdAt: this.clock.now() };
    await this.dataSource.manager.upsert(SecondFactor, row, ['accountId']);
    const { email } = await this.contacts.read(undefined, accountId);
    return { secret, address: otpAddress(secret, email) };
  }

  /** The secret of {@link begin} again, while the person is setting it up. */
  async pending(accountId: AccountId): Promise<{ secret: string; address: string } | undefined> {
    const factor = await this.dataSource.manager.findOneBy(SecondFactor, { accountId });
    const secret = factor && open(this.settings.sessionSecret, PURPOSE, factor.sealedSecret);
    if (secret === null || secret === undefined) return undefined;
    const { email } = await this.contacts.read(undefined, accountId);
    return { secret, address: otpAddress(secret, email) };
  }

  /**
   * Puts the secret in force. @returns the recovery codes, for this one time
   * @throws DomainError `unauthenticated` (`wrong-code`), `too-many`
   */
  async confirm(manager: EntityManager, accountId: AccountId, code: string): Promise<string[]> {
    await this.assertRight(accountId, () => this.useCode(manager, accountId, code));
    await manager.update(Account, { id: accountId }, { secondFactorAt: this.clock.now() });
    return this.recovery.renew(manager, accountId);
  }

  /** Uses a code of the app, or one of recovery, up. @throws DomainError `unauthenticated`, `too-many` */
  async use(manager: EntityManager, accountId: AccountId, code: string): Promise<void> {
    await this.assertRight(
      accountId,
      async () =>
        (await this.useCode(manager, accountId, code)) ||
        (await this.recovery.use(manager, accountId, code)),
    );
  }

  async remove(manager: EntityManager, accountId: AccountId): Promise<void> {
    await manager.delete(SecondFactor, { accountId });
    await manager.query('DELETE FROM recovery_code WHERE account_id = $1', [accountId]);
    await manager.update(Account, { id: accountId }, { secondFactorAt: null });
  }

  private async assertRight(accountId: AccountId, check: () => Promise<boolean>): Promise<void> {
    const limits = [
      { key: `code/${pseudonym(this.settings.sessionSecret, accountId)}`, limit: TRIES },
    ];
    await this.failures.assertOpen(limits);
    if (await check()) return;
    // Counted outside the caller's transaction, which the refusal rolls back.
    await this.failures.add(limits);
    throw wrongCode();
  }

  /** Of two that show the same code at once one wins: the step moves on under the row's lock. */
  private async useCode(
    manager: EntityManager,
    accountId: AccountId,
    code: string,
  ): Promise<boolean> {
    const factor = await manager.findOneBy(SecondFactor, { accountId });
    if (factor === null) return false;
    const secret = open(this.settings.sessionSecret, PURPOSE, factor.sealedSecret);
    const step = secret === undefined ? undefined : stepOf(secret, code, this.clock.now());
    if (step === undefined) return false;
    const { affected } = await manager
      .createQueryBuilder()
      .update(SecondFactor)
      .set({ lastStep: step })
      .where('accountId = :accountId AND lastStep < :step', { accountId, step })
      .execute();
    return affected === 1;
  }
}
