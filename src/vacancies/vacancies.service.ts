import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, MoreThanOrEqual, type EntityManager } from 'typeorm';
import type { VacancyRecord } from '../kernel/contract/index.js';
import type { VacancyId } from '../kernel/ids.js';
import { streamRows } from '../platform/database/stream-rows.js';
import type { VacancyRow } from './domain/vacancy-row.js';
import { toVacancyRow } from './persistence/to-row.js';
import { Vacancy } from './persistence/vacancy.entity.js';

type Matchable = Pick<Vacancy, 'id' | 'channel' | 'record'>;

const MATCHABLE = `SELECT id, channel, record FROM vacancy WHERE status = 'active'`;

export interface MatchableVacancy {
  id: VacancyId;
  record: VacancyRecord;
}

/** What other features may read of vacancies. Judges nobody's right to see them: the caller's policy does. */
@Injectable()
export class Vacancies {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async get(id: VacancyId, manager?: EntityManager): Promise<VacancyRow | undefined> {
    const row = await this.in(manager).findOneBy(Vacancy, { id });
    return row === null ? undefined : toVacancyRow(row);
  }

  /** Those of the ids that exist, in no particular order. */
  async many(ids: readonly VacancyId[], manager?: EntityManager): Promise<VacancyRow[]> {
    if (ids.length === 0) return [];
    const rows = await this.in(manager).findBy(Vacancy, { id: In([...ids]) });
    return rows.map(toVacancyRow);
  }

  /** Every active vacancy, by id, streamed so that a region of any size fits. */
  async *forMatching(): AsyncGenerator<MatchableVacancy> {
    const batches = streamRows<Matchable>(this.dataSource, `${MATCHABLE} ORDER BY id`);
    for await (const rows of batches) yield* rows.map(matchable);
  }

  /** Those of the ids that are active now. */
  async manyForMatching(
    ids: readonly VacancyId[],
    manager?: EntityManager,
  ): Promise<MatchableVacancy[]> {
    if (ids.length === 0) return [];
    const rows = await this.in(manager).query<Matchable[]>(`${MATCHABLE} AND id = ANY($1)`, [ids]);
    return rows.map(matchable);
  }

  /** Ids of the vacancies that changed in any way at or after an instant, closed ones included. */
  async changedSince(since: Date, manager?: EntityManager): Promise<VacancyId[]> {
    const rows = await this.in(manager).find(Vacancy, {
      select: { id: true },
      where: { updatedAt: MoreThanOrEqual(since) },
    });
    return rows.map((row) => row.id);
  }

  private in(manager: EntityManager | undefined): EntityManager {
    return manager ?? this.dataSource.manager;
  }
}

const matchable = ({ id, channel, record }: Matchable): MatchableVacancy => ({
  id,
  record: { ...record, id, channel, status: 'active' },
});
