import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Employers } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { VacancyRecord } from '../../kernel/contract/index.js';
import { notFound } from '../../kernel/errors.js';
import type { VacancyId } from '../../kernel/ids.js';
import { assertTransition } from '../../kernel/status-machine.js';
import type { VacancyStatus } from '../../kernel/vocabulary.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { assertFresh } from '../../platform/http/etag.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { VacancyDescriber } from '../describe/vacancy-describer.js';
import { VACANCY_TRANSITIONS, type ReviewState } from '../domain/vacancy-status.js';
import type { VacancyView } from '../domain/vacancy-view.js';
import { toVacancyRow } from '../persistence/to-row.js';
import { VacancyStore } from '../persistence/vacancy-store.js';
import type { Vacancy } from '../persistence/vacancy.entity.js';
import { presentVacancy } from '../presenter.js';
import { canAnswerForEmployer } from '../vacancies.policy.js';
import { reviewRequested } from '../vacancies.events.js';
import { isSame, mergePatch } from './merge-patch.js';
import { readAuthored, requireOpenDay } from './read-body.js';

/** Changes what a vacancy says, and moves it between draft, active, paused and closed. */
@Injectable()
export class EditVacancy {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly employers: Employers,
    private readonly describer: VacancyDescriber,
    private readonly store: VacancyStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param body fields to replace (each as a whole), null to take one away, `status` to move the vacancy
   * @param ifMatch entity tag of the version the change is based on; a stale one is refused
   * @throws DomainError `invalid`, `stale`, `conflict` for a move that cannot be, `not-found` for what is not theirs
   */
  async run(actor: Actor, id: VacancyId, body: unknown, ifMatch?: string): Promise<VacancyView> {
    const after = await inTransaction(this.dataSource, async (manager) => {
      const before = await this.store.lock(manager, id);
      if (before === undefined || !canAnswerForEmployer(actor, before)) throw notFound('Vacancy');
      assertFresh(ifMatch, before.version);
      return this.change(manager, actor, before, body);
    });
    return presentVacancy(toVacancyRow(after), actor);
  }

  private async change(
    manager: EntityManager,
    actor: Actor,
    before: Vacancy,
    body: unknown,
  ): Promise<Vacancy> {
    const source = before.channel === 'partner' ? 'employer' : 'adviser';
    const { employer, ...current } = before.record;
    const { authored, status } = readAuthored(mergePatch(current, body), source);
    const said: VacancyRecord = { ...authored, ...(employer && { employer }) };
    const isChanged = !isSame(said, before.record);
    if (isChanged) this.describer.requirePlace(said);
    const cleared = await this.isCleared(manager, before);
    const review = reviewAfter(before.review, cleared, isChanged);
    const target = targetOf(before.status, status, review, cleared);
    const wantsReview = !cleared && review !== 'approved' && (status ?? before.status) === 'active';
    const next: ReviewState = wantsReview ? 'pending' : review;
    if (target === 'active' && before.status !== 'active') requireOpenDay(said, this.clock.today());
    if (target !== before.status) {
      const facts = { review: next, closesOn: said.closesOn ?? null, today: this.clock.today() };
      assertTransition(VACANCY_TRANSITIONS, before.status, target, 'owner', facts);
    }
    if (!isChanged && target === before.status && next === before.review) return before;
    const { record, columns } = isChanged
      ? this.describer.describe(said)
      : { record: before.record, columns: {} };
    const changes: Partial<Vacancy> = {
      record,
      ...columns,
      status: target,
      review: next,
      reviewReason: next === before.review ? before.reviewReason : null,
      closedBecause: target === 'closed' ? (before.closedBecause ?? 'owner') : null,
      publishedAt: before.publishedAt ?? (target === 'active' ? this.clock.now() : null),
    };
    const change = target === before.status ? 'updated' : target === 'closed' ? 'closed' : 'status';
    const [after] = await this.store.replace(manager, [
      { before, changes, change, by: actor.accountId },
    ]);
    if (next === 'pending' && before.review !== 'pending') {
      await this.outbox.append(manager, reviewRequested(before.id));
    }
    return after ?? before;
  }

  /** An adviser answers for what they publish; an employer once they are trusted. */
  private async isCleared(
    manager: EntityManager,
    { channel, employerId }: Vacancy,
  ): Promise<boolean> {
    if (channel !== 'partner' || employerId === null) return true;
    return (await this.employers.get(employerId, manager)).trusted;
  }
}

/** An approval is of what was read: a changed ad of an employer not yet trusted is looked at again. */
function reviewAfter(review: ReviewState, cleared: boolean, isChanged: boolean): ReviewState {
  if (cleared) return review === 'approved' ? 'approved' : 'none';
  return isChanged && review !== 'pending' ? 'none' : review;
}

/** Where the vacancy goes: as asked, but to draft where it may not be public (yet). */
function targetOf(
  now: VacancyStatus,
  asked: VacancyStatus | undefined,
  review: ReviewState,
  cleared: boolean,
): VacancyStatus {
  const target = asked ?? now;
  return target === 'active' && !cleared && review !== 'approved' ? 'draft' : target;
}
