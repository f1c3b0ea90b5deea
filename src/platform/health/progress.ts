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
}

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
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async report(): Promise<ProgressReport> {
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
      oldestUnsentSeconds: age,
      undelivered: row.undelivered,
      stuck: row.stuck,
      lastJobDoneAt: row.done?.toISOString() ?? null,
    };
  }
}
