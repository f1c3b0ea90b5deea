import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { conflict, notFound } from '../../kernel/errors.js';
import type { EmployerId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Audit } from '../audit/audit.js';
import type { EmployerRow } from '../domain/organisation-row.js';
import { employerRowOf, Employers } from '../people/employers.js';
import { Employer } from '../persistence/employer.entity.js';

const UNIQUE_VIOLATION = '23505';

/** An adviser has seen that an employer is who it says, and says whether it may publish without review. */
@Injectable()
export class IdentityCheck {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly employers: Employers,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found`, or `conflict` when another employer has been checked for this identifier */
  async run(actor: Actor, id: EmployerId, trusted: boolean): Promise<EmployerRow> {
    try {
      return await inTransaction(this.dataSource, async (manager) => {
        const employer = await manager.findOne(Employer, {
          where: { id },
          lock: { mode: 'pessimistic_write' },
        });
        if (employer === null) throw notFound('Employer');
        employer.identityCheckedAt = this.clock.now();
        employer.identityCheckedBy = actor.accountId;
        employer.trusted = trusted;
        await manager.save(Employer, employer);
        await this.audit.record(manager, {
          actor: actor.accountId,
          action: 'employer.identity-checked',
          subject: { type: 'employer', id },
          data: { trusted },
        });
        for (const accountId of await this.employers.accountsOf(id, manager)) {
          await this.outbox.append(manager, {
            type: 'account.identity-checked',
            subject: { type: 'account', id: accountId },
            data: { employerId: id, trusted },
          });
        }
        return employerRowOf(employer);
      });
    } catch (error) {
      if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      throw conflict('identifier-taken', 'Another employer has been checked for this identifier');
    }
  }
}
