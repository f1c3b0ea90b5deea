import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Consents, CONSENT_NOTICE } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import type { AccountId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Profile } from '../persistence/profile.entity.js';
import { profileChanged, profileWithdrawn } from '../profiles.events.js';

/** Whether the person's profile may be scored. */
export interface ConsentView {
  given: boolean;
  version?: string;
  givenAt?: Date;
  currentVersion: string;
}

/** Gives and withdraws consent, and tells matching in the same transaction. Works before there is a profile, too. */
@Injectable()
export class ProfileConsent {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly consents: Consents,
    private readonly outbox: Outbox,
  ) {}

  async give(actor: Actor): Promise<ConsentView> {
    return inTransaction(this.dataSource, async (manager) => {
      const { id, version, givenAt } = await this.consents.give(manager, actor.accountId);
      await this.set(manager, actor.accountId, id);
      return { given: true, version, givenAt, currentVersion: CONSENT_NOTICE.version };
    });
  }

  async withdraw(actor: Actor): Promise<ConsentView> {
    return inTransaction(this.dataSource, async (manager) => {
      await this.consents.withdraw(manager, actor.accountId);
      await this.set(manager, actor.accountId, null);
      return { given: false, currentVersion: CONSENT_NOTICE.version };
    });
  }

  private async set(
    manager: EntityManager,
    accountId: AccountId,
    consentId: string | null,
  ): Promise<void> {
    const profile = await manager.findOne(Profile, {
      where: { accountId },
      lock: { mode: 'pessimistic_write' },
    });
    if (profile === null || profile.consentId === consentId) return;
    await manager.update(Profile, { id: profile.id }, { consentId });
    const event =
      consentId === null ? profileWithdrawn(profile.id) : profileChanged(profile.id, 'consent');
    await this.outbox.append(manager, event);
  }
}
