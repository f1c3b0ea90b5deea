import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Employers, type EmployerRow } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { EmployerRef } from '../../kernel/contract/index.js';
import { forbidden } from '../../kernel/errors.js';
import { ID_GENERATOR, type IdGenerator, type VacancyId } from '../../kernel/ids.js';
import type { Channel, VacancyStatus } from '../../kernel/vocabulary.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { VacancyView } from '../domain/vacancy-view.js';
import { VacancyDescriber } from '../describe/vacancy-describer.js';
import { toVacancyRow } from '../persistence/to-row.js';
import { VacancyStore } from '../persistence/vacancy-store.js';
import { Vacancy } from '../persistence/vacancy.entity.js';
import { presentVacancy } from '../presenter.js';
import { reviewRequested } from '../vacancies.events.js';
import { readAuthored, refused, requireOpenDay } from './read-body.js';
import { readSpeaksFor } from './speaks-for.js';

/** An employer publishes for itself (`partner`), an adviser for an employer they speak for (`managed`). */
@Injectable()
export class PublishVacancy {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly employers: Employers,
    private readonly describer: VacancyDescriber,
    private readonly store: VacancyStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /**
   * @param body the contract's record, for an adviser with `speaksFor`
   * @returns the vacancy: active unless it was sent as a draft or its employer waits for a review
   * @throws DomainError `invalid` naming each field
   */
  async run(actor: Actor, body: unknown): Promise<VacancyView> {
    const channel = channelOf(actor);
    const { authored, status } = readAuthored(body, channel === 'partner' ? 'employer' : 'adviser');
    const asked = askedStatus(status);
    if (asked === 'active') requireOpenDay(authored, this.clock.today());
    this.describer.requirePlace(authored);
    const vacancy = await inTransaction(this.dataSource, async (manager) => {
      const employer = await this.employerOf(manager, actor, body);
      const mustWait = channel === 'partner' && employer?.trusted !== true && asked === 'active';
      const { record, columns } = this.describer.describe({
        ...authored,
        ...(employer && { employer: refOf(employer) }),
      });
      const now = this.clock.now();
      const isOpen = asked === 'active' && !mustWait;
      const row = Object.assign(new Vacancy(), {
        id: this.ids.next<VacancyId>(),
        channel,
        status: isOpen ? 'active' : 'draft',
        review: mustWait ? 'pending' : 'none',
        employerId: employer?.id ?? null,
        managedBy: channel === 'managed' ? actor.accountId : null,
        record,
        ...columns,
        version: 1,
        publishedAt: isOpen ? now : null,
        createdAt: now,
        updatedAt: now,
      } satisfies Partial<Vacancy>);
      await this.store.insert(manager, [row]);
      if (mustWait) await this.outbox.append(manager, reviewRequested(row.id));
      return manager.findOneByOrFail(Vacancy, { id: row.id });
    });
    return presentVacancy(toVacancyRow(vacancy), actor);
  }

  private async employerOf(
    manager: EntityManager,
    actor: Actor,
    body: unknown,
  ): Promise<EmployerRow | undefined> {
    if (actor.employerId !== undefined) return this.employers.get(actor.employerId, manager);
    const spoken = readSpeaksFor(body);
    if (spoken?.employerId !== undefined) return this.employers.get(spoken.employerId, manager);
    return spoken?.employer && this.employers.findOrCreate(manager, spoken.employer);
  }
}

function channelOf(actor: Actor): Channel {
  if (actor.role === 'employer' && actor.employerId !== undefined) return 'partner';
  if (actor.role === 'adviser') return 'managed';
  throw forbidden(
    'no-employer',
    'Only employers, and advisers who speak for one, publish vacancies',
  );
}

/** A vacancy is born active or as a draft; later states are reached from there. */
function askedStatus(status: VacancyStatus | undefined): 'active' | 'draft' {
  if (status === undefined || status === 'active' || status === 'draft') return status ?? 'active';
  const message = 'status of a new vacancy must be active or draft';
  throw refused({ field: 'status', code: 'isIn', message, params: { allowed: 'active, draft' } });
}

const refOf = ({ name, identifier }: EmployerRow): EmployerRef => ({
  name,
  ...(identifier && { identifier }),
});
