import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { Progress } from '../../platform/health/progress.js';

export interface MailReport {
  /** Mails whose time has come and that are not out yet. */
  waiting: number;
  oldestWaitingSeconds: number | null;
  /** No mail server is set up: these wait for one. */
  noServer: number;
  /** Held back after a restore. */
  held: number;
  /** Refused for good, or tried for too long, in the last seven days. */
  failed: number;
}

type Row = Omit<MailReport, 'oldestWaitingSeconds'> & { oldest: Date | null };

/** Whether mail moves on: a part of `/progress`. Counts and times only. */
@Injectable()
export class MailProgress implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly progress: Progress,
  ) {}

  onModuleInit(): void {
    this.progress.add('mail', () => this.report());
  }

  async report(): Promise<MailReport> {
    const now = this.clock.now();
    const [row] = await this.dataSource.query<[Row]>(
      `SELECT count(*) FILTER (WHERE state IN ('queued', 'sending')) AS waiting,
          min(created_at) FILTER (WHERE state IN ('queued', 'sending')) AS oldest,
          count(*) FILTER (WHERE state = 'no-server') AS "noServer",
          count(*) FILTER (WHERE state = 'held') AS held,
          count(*) FILTER (WHERE state = 'failed' AND created_at > $1::timestamptz - interval '7 days') AS failed
        FROM notification WHERE state IN ('queued', 'sending', 'no-server', 'held', 'failed')`,
      [now],
    );
    const { oldest, ...counts } = row;
    return {
      ...counts,
      oldestWaitingSeconds: oldest === null ? null : (now.getTime() - oldest.getTime()) / 1000,
    };
  }
}
