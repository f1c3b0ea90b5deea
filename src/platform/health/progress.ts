import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';

export interface ProgressReport {
  /** Age in seconds of the oldest event or delivery that nobody has dealt with yet; null when there is none. */
  oldestUnsentSeconds: number | null;
  undelivered: number;
  /** Deliveries that the reconciler has given up: somebody must look at them. */
  stuck: number;
  lastJobDoneAt: string | null;
  /** What features add, under names of their own. */
  [section: string]: unknown;
}

/** A feature's part of the report: counts and times only. */
export type ProgressSection = () => Promise<object>;

interface Row {
  oldest: Date | null;
  undelivered: number;
  stuck: number;
  done: Date | null;
}

const STUCK_AFTER_TRIES = 20;

/** Whether work moves on, as the database sees it. */
@Injectable()
export class Progress {
  private readonly sections = new Map<string, ProgressSection>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  add(name: string, section: ProgressSection): void {
    this.sections.set(name, section);
  }

  async report(): Promise<ProgressReport> {
    const parts = [...this.sections].map(
      async ([name, section]) => [name, await section()] as const,
    );
    const sections = Object.fromEntries(await Promise.all(parts));
    const [row] = await this.dataSource.query<[Row]>(
      `SELECT least(
          (SELECT min(occurred_at) FROM outbox_event WHERE relayed_at IS NULL),
          (SELECT min(e.occurred_at) FROM outbox_delivery d JOIN outbox_event e ON e.id = d.event_id
            WHERE d.done_at IS NULL)) AS oldest,
        (SELECT count(*) FROM outbox_delivery WHERE done_at IS NULL) AS undelivered,
        (SELECT count(*) FROM outbox_delivery WHERE done_at IS NULL AND tries >= ${STUCK_AFTER_TRIES}) AS stuck,
        (SELECT max(done_at) FROM outbox_delivery) AS done`,
    );
    const age =
      row.oldest === null ? null : (this.clock.now().getTime() - row.oldest.getTime()) / 1000;
    return {
      ...sections,
      oldestUnsentSeconds: age,
      undelivered: row.undelivered,
      stuck: row.stuck,
      lastJobDoneAt: row.done?.toISOString() ?? null,
    };
  }
}
