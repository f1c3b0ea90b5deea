import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { conflict } from '../../kernel/errors.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { PersonalDataRegistry } from '../../platform/personal-data/personal-data-registry.js';
import { Audit } from '../audit/audit.js';

/** A person's own data: all of it to take along, or none of it left. */
@Injectable()
export class MyData {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly registry: PersonalDataRegistry,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** What every feature holds, by feature (GDPR, articles 15 and 20). */
  async exportOf(actor: Actor): Promise<Record<string, unknown>> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await this.audit.record(manager, {
        actor: actor.accountId,
        action: 'account.exported',
        subject: { type: 'account', id: actor.accountId },
      });
      const parts: Record<string, unknown> = {};
      for (const holder of this.registry.holders) {
        parts[holder.feature] = await holder.export(manager, actor.accountId);
      }
      return parts;
    });
  }

  /**
   * Erases everything in one transaction (GDPR, article 17): either all features have or none has. What
   * depends on an account goes before it.
   * @throws DomainError `conflict` for staff, whose employer answers for their account
   */
  async erase(actor: Actor): Promise<void> {
    if (actor.role === 'adviser' || actor.role === 'coordinator') {
      throw conflict('staff-account', 'Your organisation closes the accounts of its staff');
    }
    const { role } = actor;
    const subject = { type: 'account', id: actor.accountId } as const;
    await inTransaction(this.dataSource, async (manager) => {
      await this.audit.record(manager, {
        actor: actor.accountId,
        action: 'account.erased',
        subject,
      });
      for (const holder of [...this.registry.holders].reverse()) {
        await holder.erase(manager, actor.accountId);
      }
      const data: Record<string, string> = { role };
      if (actor.employerId !== undefined) data['employerId'] = actor.employerId;
      await this.outbox.append(manager, { type: 'account.erased', subject, data });
    });
  }
}
