import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/errors.js';
import {
  bucketOf,
  FAILURE_WINDOW_MS,
  windowBegin,
  type FailureLimit,
} from '../domain/sign-in-limits.js';

/** Failed attempts, counted in the database and so shared by all web processes. Successes are not counted. */
@Injectable()
export class FailureCounts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `too-many` when one of the counters is full */
  async assertOpen(limits: readonly FailureLimit[]): Promise<void> {
    if (await this.isOpen(limits)) return;
    throw new DomainError(
      'too-many',
      'too-many-failures',
      `Too many failed attempts; try again in ${FAILURE_WINDOW_MS / 60_000} minutes, or reset the password`,
      { retryAfterSeconds: FAILURE_WINDOW_MS / 1000 },
    );
  }

  /** Whether none of the counters is full. */
  async isOpen(limits: readonly FailureLimit[]): Promise<boolean> {
    const rows: { key: string; count: number }[] = await this.dataSource.query(
      `SELECT key, sum(count)::int AS count FROM failure_count
        WHERE key = ANY($1) AND window_start > $2 GROUP BY key`,
      [limits.map(({ key }) => key), windowBegin(this.clock.now())],
    );
    return limits.every(({ key, limit }) => (rows.find((r) => r.key === key)?.count ?? 0) < limit);
  }

  /** Counts one failure under every key, in one statement and in one order, so that two never wait for each other. */
  async add(limits: readonly FailureLimit[]): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO failure_count (key, window_start, count)
        SELECT key, $2, 1 FROM unnest($1::text[]) AS key ORDER BY key
        ON CONFLICT (key, window_start) DO UPDATE SET count = failure_count.count + 1`,
      [limits.map(({ key }) => key), bucketOf(this.clock.now())],
    );
  }

  /** After a success its own counter, the narrowest one, starts anew. */
  async forgive(limits: readonly FailureLimit[]): Promise<void> {
    await this.dataSource.query('DELETE FROM failure_count WHERE key = $1', [limits[0]?.key]);
  }
}
