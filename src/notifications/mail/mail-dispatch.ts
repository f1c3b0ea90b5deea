import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { QUEUES } from '../../platform/queue/catalogue.js';
import { JobQueues } from '../../platform/queue/job-queue.js';

export const SEND_MAIL = 'send-mail';
const BATCH = 200;
const MINUTE_MS = 60_000;
/** Longer than any send can take: whoever had the mail in hand is no more. */
const IN_HAND_MS = 10 * MINUTE_MS;
/** A mail that nobody took for so long was lost on its way through the queue. */
const LOST_MS = 2 * MINUTE_MS;
/** What could not be sent for so long is no news any more. */
const STALE_MS = 7 * 24 * 60 * MINUTE_MS;

/**
 * Puts mails whose time has come into the queue. The rows are the truth: a queue that loses everything costs
 * a minute, since the next round puts it all in again.
 */
@Injectable()
export class MailDispatch {
  private readonly logger = new Logger(MailDispatch.name);
  private running: Promise<void> | undefined;
  private again = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queues: JobQueues,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Starts a round, or asks the present one for another: no wake-up is lost between the two. */
  wake(): void {
    if (this.running !== undefined) {
      this.again = true;
      return;
    }
    this.running = this.enqueueDue()
      .catch((error: unknown) => this.logger.warn({ error: String(error) }, 'mail will go later'))
      .finally(() => {
        this.running = undefined;
        if (!this.again) return;
        this.again = false;
        this.wake();
      });
  }

  /** Comes back for a mail that is to be tried again; a restart loses this, and the regular round makes up for it. */
  wakeIn(ms: number): void {
    if (ms < MINUTE_MS) setTimeout(() => this.wake(), ms + 50).unref();
  }

  /** The regular round: first what was lost or waited for a server, then what is due. */
  async round(): Promise<void> {
    await this.repair();
    await this.enqueueDue();
  }

  private async enqueueDue(): Promise<void> {
    for (let full = true; full;) {
      const due: { id: string; tries: number; at: Date }[] = await this.dataSource.query(
        `SELECT id, tries, next_try_at AS at FROM notification
          WHERE state = 'queued' AND next_try_at <= $1 AND enqueued_for IS DISTINCT FROM next_try_at
          ORDER BY next_try_at LIMIT ${BATCH}`,
        [this.clock.now()],
      );
      for (const { id, tries, at } of due) {
        // The time is part of the job's id: the same try is one job, the next try another.
        const jobId = `${id}_${tries}_${at.getTime()}`;
        await this.queues.add(QUEUES.mail, SEND_MAIL, { subjectId: id }, jobId);
        await this.dataSource.query(
          'UPDATE notification SET enqueued_for = $2 WHERE id = $1 AND next_try_at = $2',
          [id, at],
        );
      }
      full = due.length === BATCH;
    }
  }

  private async repair(): Promise<void> {
    const now = this.clock.now();
    const before = (ms: number) => new Date(now.getTime() - ms);
    await this.dataSource.query(
      `UPDATE notification SET state = 'queued', next_try_at = $1
        WHERE state = 'sending' AND claimed_at < $2`,
      [now, before(IN_HAND_MS)],
    );
    await this.dataSource.query(
      `UPDATE notification SET next_try_at = $1 WHERE state = 'queued' AND next_try_at < $2`,
      [now, before(LOST_MS)],
    );
    if (!this.mailer.configured) return;
    await this.dataSource.query(
      `UPDATE notification SET state = 'suppressed', state_code = 'stale'
        WHERE state = 'no-server' AND created_at < $1`,
      [before(STALE_MS)],
    );
    await this.dataSource.query(
      `UPDATE notification SET state = 'queued', next_try_at = $1 WHERE state = 'no-server'`,
      [now],
    );
  }
}
