import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Competence } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { OneOf, OptionalText } from '../../kernel/contract/decorators.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { conflict, notFound } from '../../kernel/errors.js';
import {
  ID_GENERATOR,
  type AccountId,
  type IdGenerator,
  type VacancyId,
} from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { idAfter } from '../../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../../platform/http/page.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { Profiles } from '../../profiles/index.js';
import {
  CONTACT_RESULTS,
  type ContactRequestStatus,
  type ContactResult,
} from '../domain/contact-request.js';
import { ContactRequestAdviser } from '../persistence/contact-request-adviser.entity.js';
import { ContactRequest } from '../persistence/contact-request.entity.js';
import { Vacancy } from '../persistence/vacancy.entity.js';
import { placeOfWork } from '../place-of-work.js';
import { contactRequestAnswered, contactRequestMade } from '../vacancies.events.js';

export class ContactRequestBody {
  @OptionalText(1000) note?: string;
}

export class ContactAnswerBody {
  @OneOf(CONTACT_RESULTS) result: ContactResult;
  @OptionalText(1000) note?: string;
}

export interface ContactRequestView {
  id: string;
  vacancyId: VacancyId;
  vacancyTitle: string | null;
  /** Set for advisers: whose wish it is (an account id; contacts come from the caseload). */
  accountId?: string;
  status: ContactRequestStatus;
  note: string | null;
  result: ContactResult | null;
  answerNote: string | null;
  createdAt: string;
  updatedAt: string;
}

/** "Ask an adviser to call for me": a task for the adviser who accompanies the person, else for the pool. */
@Injectable()
export class ContactRequests {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly competence: Competence,
    private readonly profiles: Profiles,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** @throws DomainError `not-found`; `conflict` for an ad whose employer is here, or one already asked about */
  async ask(actor: Actor, vacancyId: VacancyId, body: unknown): Promise<ContactRequestView> {
    const { note } = checkOrThrow(ContactRequestBody, body ?? {});
    return inTransaction(this.dataSource, async (manager) => {
      const vacancy = await manager.findOneBy(Vacancy, { id: vacancyId, status: 'active' });
      if (vacancy === null) throw notFound('Vacancy');
      if (vacancy.channel !== 'external') {
        throw conflict(
          'answered-here',
          'This vacancy is answered here: tell your interest instead',
        );
      }
      const open = { vacancyId, accountId: actor.accountId, status: 'open' } as const;
      if (await manager.existsBy(ContactRequest, open)) {
        throw conflict('already-asked', 'An adviser has been asked about this ad already');
      }
      const now = this.clock.now();
      const id = this.ids.next<string>();
      const values = { ...open, id, note: note ?? null, createdAt: now, updatedAt: now };
      const made = await manager
        .createQueryBuilder()
        .insert()
        .into(ContactRequest)
        .values(values)
        .orIgnore()
        .returning('id')
        .execute();
      // Two presses at once: the unique index let one through.
      if ((made.raw as unknown[]).length === 0) {
        throw conflict('already-asked', 'An adviser has been asked about this ad already');
      }
      await this.assign(manager, id, actor, vacancy);
      await this.outbox.append(manager, contactRequestMade(vacancyId, id, actor.accountId));
      return present(await manager.findOneByOrFail(ContactRequest, { id }), vacancy, actor);
    });
  }

  /** @throws DomainError `not-found`, `conflict` when it is no longer open */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const request = await this.lock(manager, id);
      if (request?.accountId !== actor.accountId) throw notFound('Request');
      await this.close(manager, request, { status: 'withdrawn' });
    });
  }

  /** What the call brought; the person is told. @throws DomainError `not-found`, `conflict` when it is no longer open */
  async answer(actor: Actor, id: string, body: unknown): Promise<ContactRequestView> {
    const { result, note } = checkOrThrow(ContactAnswerBody, body, ['result']);
    return inTransaction(this.dataSource, async (manager) => {
      const request = await this.lock(manager, id);
      const task = { requestId: id, adviserId: actor.accountId };
      if (request === undefined || !(await manager.existsBy(ContactRequestAdviser, task))) {
        throw notFound('Request');
      }
      const answeredBy = actor.accountId;
      await this.close(manager, request, {
        status: 'answered',
        result,
        answerNote: note ?? null,
        answeredBy,
      });
      const { vacancyId, accountId } = request;
      await this.outbox.append(manager, contactRequestAnswered(vacancyId, id, accountId, result));
      const vacancy = await manager.findOneByOrFail(Vacancy, { id: vacancyId });
      return present(await manager.findOneByOrFail(ContactRequest, { id }), vacancy, actor);
    });
  }

  /** A person's own, or an adviser's tasks; newest first. */
  async forActor(
    actor: Actor,
    page: PageRequest,
    filter: { status?: ContactRequestStatus } = {},
  ): Promise<Page<ContactRequestView>> {
    const select = this.dataSource.manager.createQueryBuilder(ContactRequest, 'r');
    if (actor.role === 'adviser') {
      select.innerJoin(
        ContactRequestAdviser,
        'task',
        'task.requestId = r.id AND task.adviserId = :me',
        {
          me: actor.accountId,
        },
      );
    } else {
      select.where('r.accountId = :me', { me: actor.accountId });
    }
    if (filter.status !== undefined) select.andWhere('r.status = :status', filter);
    const after = idAfter(page);
    if (after !== undefined) select.andWhere('r.id < :after', { after });
    const rows = await select
      .orderBy('r.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    const vacancies = await this.vacanciesOf(rows);
    return toPage(
      rows,
      page,
      (row) => [row.id],
      (row) => present(row, vacancies.get(row.vacancyId), actor),
    );
  }

  private async vacanciesOf(rows: readonly ContactRequest[]): Promise<Map<VacancyId, Vacancy>> {
    if (rows.length === 0) return new Map();
    const ids = rows.map((row) => row.vacancyId);
    const found = await this.dataSource.manager
      .createQueryBuilder(Vacancy, 'v')
      .whereInIds(ids)
      .getMany();
    return new Map(found.map((vacancy) => [vacancy.id, vacancy]));
  }

  /** Whose task a request is; for notifications. */
  async advisersOf(requestId: string, manager?: EntityManager): Promise<AccountId[]> {
    const rows = await (manager ?? this.dataSource.manager).find(ContactRequestAdviser, {
      where: { requestId },
      order: { adviserId: 'ASC' },
    });
    return rows.map((row) => row.adviserId);
  }

  /** The person's own adviser; without one the pool of their home, or of the place of work while nobody knows it. */
  private async assign(
    manager: EntityManager,
    requestId: string,
    { accountId }: Actor,
    vacancy: Vacancy,
  ): Promise<void> {
    const home = (await this.profiles.ofAccount(accountId, manager))?.record.home;
    const place = home ?? placeOfWork(vacancy);
    const advisers = await this.competence.forPerson(accountId, place, manager);
    const rows = advisers.map((adviserId) => ({ requestId, adviserId }));
    if (rows.length > 0) await manager.insert(ContactRequestAdviser, rows);
  }

  private async lock(manager: EntityManager, id: string): Promise<ContactRequest | undefined> {
    const lock = { mode: 'pessimistic_write' } as const;
    return (await manager.findOne(ContactRequest, { where: { id }, lock })) ?? undefined;
  }

  private async close(
    manager: EntityManager,
    request: ContactRequest,
    changes: Partial<ContactRequest>,
  ): Promise<void> {
    if (request.status !== 'open') throw conflict('not-open', 'The request is no longer open');
    await manager.update(
      ContactRequest,
      { id: request.id },
      { ...changes, updatedAt: this.clock.now() },
    );
  }
}

function present(
  row: ContactRequest,
  vacancy: Vacancy | undefined,
  actor: Actor,
): ContactRequestView {
  return {
    id: row.id,
    vacancyId: row.vacancyId,
    vacancyTitle: vacancy?.record.titles?.[0]?.text ?? null,
    ...(actor.role === 'adviser' && { accountId: row.accountId }),
    status: row.status,
    note: row.note,
    result: row.result,
    answerNote: row.answerNote,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
