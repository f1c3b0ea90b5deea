import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Audit, Competence } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { OneOf, Text } from '../../kernel/contract/decorators.js';
import { conflict, forbidden, notFound } from '../../kernel/errors.js';
import type { EmployerId, VacancyId } from '../../kernel/ids.js';
import { assertTransition } from '../../kernel/status-machine.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { VACANCY_TRANSITIONS } from '../domain/vacancy-status.js';
import type { VacancyView } from '../domain/vacancy-view.js';
import { placeOfWork } from '../place-of-work.js';
import { toVacancyRow } from '../persistence/to-row.js';
import { VacancyStore, type Replacement } from '../persistence/vacancy-store.js';
import { Vacancy } from '../persistence/vacancy.entity.js';
import { presentVacancy } from '../presenter.js';
import { vacancyReviewed } from '../vacancies.events.js';
import { mayRead } from '../vacancies.policy.js';

export const REVIEW_DECISIONS = ['approve', 'refuse'] as const;

export class ReviewBody {
  @OneOf(REVIEW_DECISIONS) decision: (typeof REVIEW_DECISIONS)[number];
  @Text(2000) reason: string;
}

/** An adviser of the place looks at a vacancy of an employer not yet trusted, before it is public. */
@Injectable()
export class ReviewVacancy {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly competence: Competence,
    private readonly audit: Audit,
    private readonly store: VacancyStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `forbidden` for an adviser of another territory, `conflict` when nothing waits */
  async run(actor: Actor, id: VacancyId, body: unknown): Promise<VacancyView> {
    const { decision, reason } = checkOrThrow(ReviewBody, body, ['decision', 'reason']);
    const after = await inTransaction(this.dataSource, async (manager) => {
      const before = await this.store.lock(manager, id);
      if (before === undefined || !mayRead(actor, before)) throw notFound('Vacancy');
      const competent = await this.competence.forPlace(placeOfWork(before), manager);
      if (!competent.includes(actor.accountId)) {
        throw forbidden('not-competent', 'Advisers of the place of work review this vacancy');
      }
      if (before.review !== 'pending') throw conflict('nothing-to-review', 'No review is waiting');
      const replacement =
        decision === 'approve'
          ? this.approved(before, actor)
          : { ...refusal(before, reason), by: actor.accountId };
      const [changed] = await this.store.replace(manager, [replacement]);
      await this.outbox.append(manager, vacancyReviewed(id, decision));
      const subject = { type: 'vacancy', id } as const;
      const data = { decision };
      await this.audit.record(manager, {
        actor: actor.accountId,
        action: 'vacancy.reviewed',
        subject,
        data,
      });
      return changed ?? before;
    });
    return presentVacancy(toVacancyRow(after), actor);
  }

  /** What waited is published when its employer has become trusted. */
  async publishWaiting(manager: EntityManager, employerId: EmployerId): Promise<number> {
    const waiting = await manager.find(Vacancy, {
      where: { employerId, review: 'pending' },
      lock: { mode: 'pessimistic_write' },
    });
    const today = this.clock.today();
    const open = waiting.filter(({ closesOn }) => closesOn === null || closesOn >= today);
    await this.store.replace(
      manager,
      open.map((before) => this.approved(before, undefined)),
    );
    await this.outbox.append(manager, ...open.map(({ id }) => vacancyReviewed(id, 'approve')));
    return open.length;
  }

  private approved(before: Vacancy, actor: Actor | undefined): Replacement {
    const facts = {
      review: 'approved',
      closesOn: before.closesOn,
      today: this.clock.today(),
    } as const;
    assertTransition(VACANCY_TRANSITIONS, before.status, 'active', 'reviewer', facts);
    const publishedAt = before.publishedAt ?? this.clock.now();
    return {
      before,
      changes: { status: 'active', review: 'approved', reviewReason: null, publishedAt },
      change: 'status',
      by: actor?.accountId ?? null,
    };
  }
}

function refusal(before: Vacancy, reason: string): Omit<Replacement, 'by'> {
  return { before, changes: { review: 'refused', reviewReason: reason }, change: 'updated' };
}
