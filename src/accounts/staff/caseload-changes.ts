import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { forbidden } from '../../kernel/errors.js';
import type { AccountId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { mayAssign, mayRelease } from '../accounts.policy.js';
import { Audit } from '../audit/audit.js';
import { Caseloads } from '../people/caseloads.js';

const notYours = () => forbidden('not-your-caseload', 'Another adviser accompanies this person');

/** Takes people into caseloads and out of them. */
@Injectable()
export class CaseloadChanges {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly caseloads: Caseloads,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `forbidden` for a person in another caseload, `not-found` for nobody, `invalid` for no adviser */
  async assign(actor: Actor, personId: AccountId, adviserId: AccountId): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const present = await this.caseloads.adviserOf(personId, manager);
      if (!mayAssign(actor, adviserId, present)) throw notYours();
      await this.caseloads.assign(manager, personId, adviserId);
      await this.audit.record(manager, {
        actor: actor.accountId,
        action: 'caseload.assigned',
        subject: { type: 'account', id: personId },
        data: { adviserId },
      });
    });
  }

  async release(actor: Actor, personId: AccountId): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const present = await this.caseloads.adviserOf(personId, manager);
      if (!mayRelease(actor, present)) throw notYours();
      await this.caseloads.release(manager, personId);
      await this.audit.record(manager, {
        actor: actor.accountId,
        action: 'caseload.released',
        subject: { type: 'account', id: personId },
      });
    });
  }
}
