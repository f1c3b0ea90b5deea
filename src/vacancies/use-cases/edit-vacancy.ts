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
import { planEdit } from '../domain/plan-edit.js';
import { VACANCY_TRANSITIONS } from '../domain/vacancy-status.js';
import type { VacancyView } from '../domain/vacancy-view.js';
import { toVacancyRow } from '../persistence/to-row.js';
import { VacancyStore } from '../persistence/vacancy-store.js';
import type { Vacancy } from '../persistence/vacancy.entity.js';
import { presentVacancy } from '../presenter.js';
import { canAnswerForEmployer } from '../vacancies.policy.js';
import { reviewRequested, type VacancyChange } from '../vacancies.events.js';
import { isSame, mergePatch } from './merge-patch.js';
import { readAuthored, requireOpenDay } from './read-body.js';

type Plan = ReturnType<typeof planEdit>;

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
    const said: VacancyRecord = {
      ...authored,
      ...unspoken(before.record, body),
      ...(employer && { employer }),
    };
    const isChanged = !isSame(said, before.record);
    if (isChanged) this.describer.requirePlace(said);
    const asked = { status: before.status, review: before.review, asked: status, isChanged };
    const plan = planEdit({ ...asked, isCleared: await this.isCleared(manager, before) });
    this.requireMove(before, plan, said);
    const isMoved = plan.status !== before.status || plan.review !== before.review;
    if (!isChanged && !isMoved) return before;
    const changes = {
      ...(isChanged && this.described(said)),
      ...this.moved(before, plan),
    };
    const [after] = await this.store.replace(manager, [
      { before, changes, change: changeOf(before.status, plan.status), by: actor.accountId },
    ]);
    if (plan.review === 'pending' && before.review !== 'pending') {
      await this.outbox.append(manager, reviewRequested(before.id));
    }
    return after ?? before;
  }

  private described(said: VacancyRecord): Partial<Vacancy> {
    const { record, columns } = this.describer.describe(said);
    return { record, ...columns };
  }

  private moved(before: Vacancy, { status, review }: Plan): Partial<Vacancy> {
    return {
      status,
      review,
      reviewReason: review === before.review ? before.reviewReason : null,
      closedBecause: status === 'closed' ? (before.closedBecause ?? 'owner') : null,
      publishedAt: before.publishedAt ?? (status === 'active' ? this.clock.now() : null),
    };
  }

  /** @throws DomainError `conflict` for a move that cannot be, `invalid` for one beyond the closing day */
  private requireMove(before: Vacancy, { status, review }: Plan, said: VacancyRecord): void {
    const today = this.clock.today();
    const isNewDay = said.closesOn !== before.record.closesOn;
    if (status === 'active' && (status !== before.status || isNewDay)) requireOpenDay(said, today);
    if (status === before.status) return;
    const facts = { review, closesOn: said.closesOn ?? null, today };
    assertTransition(VACANCY_TRANSITIONS, before.status, status, 'owner', facts);
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

/** Needs that the change does not speak of stay whose word they were, such as what a feed left to assume. */
function unspoken({ languages, drivingLicences }: VacancyRecord, body: unknown): VacancyRecord {
  const speaksOf = (field: string) => Object.hasOwn(body as object, field);
  return {
    ...(languages && !speaksOf('languages') && { languages }),
    ...(drivingLicences && !speaksOf('drivingLicences') && { drivingLicences }),
  };
}

function changeOf(from: VacancyStatus, to: VacancyStatus): VacancyChange {
  if (from === to) return 'updated';
  return to === 'closed' ? 'closed' : 'status';
}
