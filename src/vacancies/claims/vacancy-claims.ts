import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Employers } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import type { VacancyId } from '../../kernel/ids.js';
import { idAfter } from '../../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../../platform/http/page.js';
import type { ClaimStatus } from '../domain/claim.js';
import { VacancyClaim } from '../persistence/vacancy-claim.entity.js';
import { Vacancy } from '../persistence/vacancy.entity.js';
import { ClaimStore } from './claim-store.js';
import { presentClaim, type ClaimView } from './claim-view.js';
import { mayReadClaim } from './claims.policy.js';

export interface ClaimFilter {
  status?: ClaimStatus;
  vacancyId?: VacancyId;
}

/** Reading claims: an employer's own; for advisers, all, since identities are checked by any of them. */
@Injectable()
export class VacancyClaims {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly employers: Employers,
    private readonly store: ClaimStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` also for another employer's */
  async get(actor: Actor, id: string): Promise<ClaimView> {
    const claim = await this.dataSource.manager.findOneBy(VacancyClaim, { id });
    if (claim === null || !mayReadClaim(actor, claim)) throw notFound('Claim');
    const [view] = await this.present([claim]);
    return view as ClaimView;
  }

  /** Newest first. */
  async forActor(
    actor: Actor,
    page: PageRequest,
    { status, vacancyId }: ClaimFilter = {},
  ): Promise<Page<ClaimView>> {
    const select = this.dataSource.manager.createQueryBuilder(VacancyClaim, 'c');
    if (actor.role === 'adviser') select.where('true');
    else select.where('c.employerId = :mine', { mine: actor.employerId ?? null });
    const now = this.clock.now();
    if (status === 'expired') {
      select.andWhere("(c.status = 'expired' OR (c.status = 'invited' AND c.expiresAt <= :now))", {
        now,
      });
    } else if (status !== undefined) {
      select.andWhere('c.status = :status', { status });
      if (status === 'invited') select.andWhere('c.expiresAt > :now', { now });
    }
    if (vacancyId !== undefined) select.andWhere('c.vacancyId = :vacancyId', { vacancyId });
    const after = idAfter(page);
    if (after !== undefined) select.andWhere('c.id < :after', { after });
    const rows = await select
      .orderBy('c.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    const views = await this.present(rows);
    return toPage(
      views,
      page,
      (view) => [view.id],
      (view) => view,
    );
  }

  /** The claim itself, for whoever writes to those concerned. */
  async find(id: string, manager?: EntityManager): Promise<VacancyClaim | undefined> {
    const within = manager ?? this.dataSource.manager;
    return (await within.findOneBy(VacancyClaim, { id })) ?? undefined;
  }

  /** Whether somebody is asked, or has said that an ad is theirs, just now. */
  async openOf(vacancyId: VacancyId): Promise<ClaimView | undefined> {
    const claim = await this.store.openOf(this.dataSource.manager, vacancyId);
    const [view] = claim === undefined ? [] : await this.present([claim]);
    return view?.status === 'expired' ? undefined : view;
  }

  private async present(rows: readonly VacancyClaim[]): Promise<ClaimView[]> {
    if (rows.length === 0) return [];
    const now = this.clock.now();
    const employers = await this.employers.many([...new Set(rows.map((row) => row.employerId))]);
    const vacancies = await this.dataSource.manager.findBy(Vacancy, {
      id: In(rows.map((row) => row.vacancyId)),
    });
    return rows.map((row) => {
      const employer = employers.find(({ id }) => id === row.employerId);
      if (employer === undefined) throw notFound('Employer');
      const vacancy = vacancies.find(({ id }) => id === row.vacancyId);
      return presentClaim(row, vacancy, employer, now);
    });
  }
}
