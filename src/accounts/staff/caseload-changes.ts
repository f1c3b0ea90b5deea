import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { forbidden, notFound } from '../../kernel/errors.js';
import type { AccountId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { mayAssign, mayTake } from '../accounts.policy.js';
import { Audit } from '../audit/audit.js';
import { Caseloads } from '../people/caseloads.js';

/** Takes people into caseloads and out of them. */
@Injectable()
export class CaseloadChanges {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly caseloads: Caseloads,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws DomainError `not-found` for nobody and for a person in another caseload, `forbidden` for an
   *   assignment to a colleague, `invalid` when the other is no adviser
   */
  async assign(actor: Actor, personId: AccountId, adviserId: AccountId): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const present = await this.caseloads.adviserOf(personId, manager);
      if (!mayTake(actor, present)) throw notFound('Person');
      if (!mayAssign(actor, adviserId)) {
        throw forbidden(
          'not-your-caseload',
          'Only a coordinator fills another caseload than their own',
        );
      }
      await this.caseloads.assign(manager, personId, adviserId);
      await this.audit.record(manager, {
        actor: actor.accountId,
        action: 'caseload.assigned',
        subject: { type: 'account', id: personId },
        data: { adviserId },
      });
    });
  }

  /** @throws DomainError `not-found` for nobody and for a person in another caseload */
  async release(actor: Actor, personId: AccountId): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const present = await this.caseloads.adviserOf(personId, manager);
      if (present === undefined || !mayTake(actor, present)) throw notFound('Person');
      await this.caseloads.release(manager, personId);
      await this.audit.record(manager, {
        actor: actor.accountId,
        action: 'caseload.released',
        subject: { type: 'account', id: personId },
      });
    });
  }
}
