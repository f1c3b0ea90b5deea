import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { Competence } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { forbidden, notFound } from '../../kernel/errors.js';
import type { VacancyId } from '../../kernel/ids.js';
import type { VacancyStatus } from '../../kernel/vocabulary.js';
import { idAfter, instantAfter } from '../../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../../platform/http/page.js';
import { searchWords } from '../describe/search-text.js';
import type { VacancyView } from '../domain/vacancy-view.js';
import { placeOfWork } from '../place-of-work.js';
import { toVacancyRow } from '../persistence/to-row.js';
import { VacancyVersion } from '../persistence/vacancy-version.entity.js';
import { Vacancy } from '../persistence/vacancy.entity.js';
import { presentVacancy } from '../presenter.js';
import { canAnswerForEmployer, mayRead } from '../vacancies.policy.js';
import { ReachablePlaces } from './reachable-places.js';
import type { VacancyQuery } from './vacancy-query.js';

/** An earlier state of a vacancy. */
export interface VacancyVersionView {
  version: number;
  status: VacancyStatus;
  record: Vacancy['record'];
  replacedAt: string;
}

/** What people find and see of vacancies. */
@Injectable()
export class VacancySearch {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: ReachablePlaces,
    private readonly competence: Competence,
  ) {}

  /** Active vacancies, newest first. */
  async search(query: VacancyQuery, page: PageRequest, actor?: Actor): Promise<Page<VacancyView>> {
    const select = this.select().where("v.status = 'active'");
    for (const [i, word] of searchWords(query.q ?? '').entries()) {
      select.andWhere(`v.searchText LIKE :word${i}`, { [`word${i}`]: `%${word}%` });
    }
    const { country, occupation, contract, language, place } = query;
    if (country !== undefined) select.andWhere('v.country = :country', { country });
    if (occupation !== undefined) select.andWhere('v.occupationUri = :occupation', { occupation });
    if (contract !== undefined) select.andWhere('v.contract = :contract', { contract });
    if (language !== undefined) select.andWhere(':language = ANY(v.languages)', { language });
    if (place !== undefined) {
      select.andWhere('v.placeKey = ANY(:keys)', { keys: await this.places.from(place, query) });
    }
    const newest = (row: Vacancy) => [(row.publishedAt ?? row.createdAt).toISOString(), row.id];
    const seen = instantAfter(page);
    if (seen !== undefined) select.andWhere('(v.publishedAt, v.id) < (:at, :id)', seen);
    select
      .orderBy('v.publishedAt', 'DESC')
      .addOrderBy('v.id', 'DESC')
      .limit(page.limit + 1);
    return toPage(await select.getMany(), page, newest, (row) =>
      presentVacancy(toVacancyRow(row), actor),
    );
  }

  /** An employer's own, or those an adviser answers for, newest first. */
  async mine(
    actor: Actor,
    page: PageRequest,
    filter: { status?: VacancyStatus } = {},
  ): Promise<Page<VacancyView>> {
    const select = this.select();
    if (actor.role === 'employer' && actor.employerId !== undefined) {
      select.where("v.channel = 'partner' AND v.employerId = :owner", { owner: actor.employerId });
    } else if (actor.role === 'adviser') {
      select.where('v.managedBy = :owner', { owner: actor.accountId });
    } else {
      throw forbidden('no-vacancies', 'Only employers and advisers have vacancies of their own');
    }
    if (filter.status !== undefined) select.andWhere('v.status = :status', filter);
    return this.newestById(select, page, actor);
  }

  /** What waits for a review by an adviser of the place; newest first. */
  async toReview(actor: Actor, page: PageRequest): Promise<Page<VacancyView>> {
    if (actor.role !== 'adviser') throw forbidden('no-reviews', 'Advisers review vacancies');
    const waiting = await this.select().where("v.review = 'pending'").getMany();
    const competent = await Promise.all(
      waiting.map(async (row) =>
        (await this.competence.forPlace(placeOfWork(row))).includes(actor.accountId),
      ),
    );
    const ids = waiting.filter((_row, i) => competent[i]).map((row) => row.id);
    return this.newestById(this.select().where('v.id = ANY(:ids)', { ids }), page, actor);
  }

  /** @throws DomainError `not-found` also for what the actor may not see */
  async view(id: VacancyId, actor?: Actor): Promise<VacancyView> {
    const row = await this.dataSource.manager.findOneBy(Vacancy, { id });
    if (row === null || !mayRead(actor, row)) throw notFound('Vacancy');
    return presentVacancy(toVacancyRow(row), actor);
  }

  /** Earlier states, newest first, for those who answer for the employer. */
  async history(id: VacancyId, actor: Actor): Promise<VacancyVersionView[]> {
    const row = await this.dataSource.manager.findOneBy(Vacancy, { id });
    if (row === null || !canAnswerForEmployer(actor, row)) throw notFound('Vacancy');
    const versions = await this.dataSource.manager.find(VacancyVersion, {
      where: { vacancyId: id },
      order: { version: 'DESC' },
    });
    return versions.map(({ version, status, record, replacedAt }) => ({
      version,
      status,
      record,
      replacedAt: replacedAt.toISOString(),
    }));
  }

  private select(): SelectQueryBuilder<Vacancy> {
    return this.dataSource.manager.createQueryBuilder(Vacancy, 'v');
  }

  /** Ids sort by time of making. */
  private async newestById(
    select: SelectQueryBuilder<Vacancy>,
    page: PageRequest,
    actor: Actor,
  ): Promise<Page<VacancyView>> {
    const after = idAfter(page);
    if (after !== undefined) select.andWhere('v.id < :after', { after });
    const rows = await select
      .orderBy('v.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    return toPage(
      rows,
      page,
      (row) => [row.id],
      (row) => presentVacancy(toVacancyRow(row), actor),
    );
  }
}
