import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { VacancyId } from '../kernel/ids.js';
import { toVacancyRow } from './persistence/to-row.js';
import { Vacancy } from './persistence/vacancy.entity.js';
import type { MatchableVacancy } from './vacancies.service.js';

const BATCH = 500;

/** A vacancy that is active now, or was in a period. */
export interface OpenedVacancy extends MatchableVacancy {
  active: boolean;
  /** Part of the period, 0…1, in which it was active. */
  share: number;
}

/** From when on, and until when. */
export interface Period {
  from: Date;
  to: Date;
}

/**
 * How long each state lasted: one that a change replaced from the change before it (the first from the
 * making of the vacancy), the newest from the last change until now.
 */
const SPANS = `
  SELECT vacancy_id AS id, status, replaced_at AS ended,
         lag(replaced_at) OVER (PARTITION BY vacancy_id ORDER BY version) AS began
    FROM vacancy_version WHERE vacancy_id = ANY($1)
  UNION ALL
  SELECT id, status, NULL, (SELECT max(replaced_at) FROM vacancy_version o WHERE o.vacancy_id = v.id)
    FROM vacancy v WHERE id = ANY($1)`;

/** What was open when, from the vacancies and their history. */
@Injectable()
export class VacancyHistory {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** When the first vacancy known here was made; undefined where there is none. */
  async begin(): Promise<Date | undefined> {
    const [row] = await this.dataSource.query<[{ first: Date | null }]>(
      'SELECT min(created_at) AS first FROM vacancy',
    );
    return row.first ?? undefined;
  }

  /** Every vacancy that is active now or was at some time of the period, read in batches. */
  async *openIn(period: Period): AsyncGenerator<OpenedVacancy> {
    for (let after: VacancyId | undefined; ;) {
      // Whatever closed within the period was changed within it.
      const query = this.dataSource.manager
        .createQueryBuilder(Vacancy, 'v')
        .where("(v.status = 'active' OR v.updatedAt >= :from)", { from: period.from })
        .orderBy('v.id')
        .limit(BATCH);
      if (after !== undefined) query.andWhere('v.id > :after', { after });
      const rows = await query.getMany();
      yield* await this.opened(rows, period);
      after = rows.at(-1)?.id;
      if (rows.length < BATCH) return;
    }
  }

  /** The same of these vacancies only; those that were not open are left out. */
  async openAmong(ids: readonly VacancyId[], period: Period): Promise<OpenedVacancy[]> {
    if (ids.length === 0) return [];
    const rows = await this.dataSource.manager
      .createQueryBuilder(Vacancy, 'v')
      .where('v.id = ANY(:ids)', { ids })
      .getMany();
    return this.opened(rows, period);
  }

  private async opened(rows: readonly Vacancy[], { from, to }: Period): Promise<OpenedVacancy[]> {
    if (rows.length === 0) return [];
    const spans = await this.dataSource.query<{ id: VacancyId; seconds: number }[]>(
      `SELECT s.id, sum(greatest(0, extract(epoch FROM
                least(coalesce(s.ended, $3::timestamptz), $3::timestamptz)
                - greatest(coalesce(s.began, v.created_at), $2::timestamptz))))::float8 AS seconds
         FROM (${SPANS}) s JOIN vacancy v ON v.id = s.id
        WHERE s.status = 'active' GROUP BY s.id`,
      [rows.map(({ id }) => id), from, to],
    );
    const seconds = new Map(spans.map((span) => [span.id, span.seconds]));
    const length = (to.getTime() - from.getTime()) / 1000;
    return rows.flatMap((row) => {
      const active = row.status === 'active';
      const share = length > 0 ? (seconds.get(row.id) ?? 0) / length : 0;
      if (!active && share === 0) return [];
      const { id, record } = toVacancyRow(row);
      return [{ id, record, active, share }];
    });
  }
}
