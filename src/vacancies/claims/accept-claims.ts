import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit, Employers } from '../../accounts/index.js';
import type { AccountId, EmployerId } from '../../kernel/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { VacancyStore } from '../persistence/vacancy-store.js';
import type { VacancyClaim } from '../persistence/vacancy-claim.entity.js';
import { claimAccepted, claimEnded } from '../vacancies.events.js';
import { ClaimStore } from './claim-store.js';

/** The employer's identity is checked: the ad is theirs, and they answer for it here. */
@Injectable()
export class AcceptClaims {
  constructor(
    private readonly employers: Employers,
    private readonly vacancies: VacancyStore,
    private readonly store: ClaimStore,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Everything that this employer has claimed and that waited for its check. */
  async ofEmployer(manager: EntityManager, employerId: EmployerId): Promise<void> {
    for (const claim of await this.store.waitingOf(manager, employerId)) {
      await this.accept(manager, claim, null);
    }
  }

  /**
   * The ad becomes the employer's (`partner`). One that somebody else answers for meanwhile stays theirs: the
   * claim ends.
   */
  async accept(manager: EntityManager, claim: VacancyClaim, by: AccountId | null): Promise<void> {
    const before = await this.vacancies.lock(manager, claim.vacancyId);
    if (before?.channel !== 'external') {
      const ended = await this.store.move(manager, claim, 'withdrawn', 'system');
      await this.outbox.append(manager, claimEnded(ended));
      return;
    }
    const { name, identifier } = await this.employers.get(claim.employerId, manager);
    const accepted = await this.store.move(manager, claim, 'accepted', 'system');
    const record = { ...before.record, employer: { name, ...(identifier && { identifier }) } };
    const changes = { channel: 'partner', employerId: claim.employerId, record } as const;
    await this.vacancies.replace(manager, [{ before, changes, change: 'updated', by }]);
    await this.audit.record(manager, {
      ...(by !== null && { actor: by }),
      action: 'vacancy.claimed',
      subject: { type: 'vacancy', id: claim.vacancyId },
      data: { claimId: claim.id, employerId: claim.employerId },
    });
    await this.outbox.append(manager, claimAccepted(accepted));
  }
}
