import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { MailRefused, Mailer } from '../../platform/mail/mailer.js';
import { pauseAfter } from '../domain/back-off.js';
import { NotificationEntity } from '../persistence/notification.entity.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { MailComposer } from './mail-composer.js';
import { MailStates } from './mail-states.js';
import { WeeklyLimit } from './weekly-limit.js';

/** A send may take as long as the mailer's own limits together. */
const SEND_TIMEOUT_MS = 90_000;

/**
 * Sends one mail. The job carries the notification's id; everything else is read when it runs, so that what
 * was withdrawn meanwhile is not sent. While it is being sent the row is locked: an erasure waits, and after
 * it nothing is sent.
 *
 * A worker that dies between the server's "accepted" and our commit leaves the mail in `sending`; it is sent
 * once more later, with the same Message-ID. That window cannot be closed with SMTP.
 */
@Injectable()
export class MailSender {
  private readonly logger = new Logger(MailSender.name);
  private readonly breaker = new CircuitBreaker();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly states: MailStates,
    private readonly composer: MailComposer,
    private readonly weekly: WeeklyLimit,
  ) {}

  /** @returns after how many milliseconds it should be tried again, if at all */
  async send(id: string): Promise<number | undefined> {
    const { manager } = this.dataSource;
    const later = this.breaker.closedUntil(this.clock.now());
    if (later !== undefined) {
      await manager.update(NotificationEntity, { id, state: 'queued' }, { nextTryAt: later });
      return later.getTime() - this.clock.now().getTime();
    }
    const claimed = await this.states.claim(manager, id);
    if (claimed === undefined) return undefined;
    if (!this.mailer.configured) {
      await this.states.move(manager, id, 'sending', 'no-server');
      return undefined;
    }
    try {
      await this.dataSource.transaction((within) => this.sendLocked(within, id));
      return undefined;
    } catch (error) {
      return this.failed(claimed, error);
    }
  }

  private async sendLocked(manager: EntityManager, id: string): Promise<void> {
    await manager.query(`SET LOCAL idle_in_transaction_session_timeout = ${SEND_TIMEOUT_MS}`);
    const row = await manager.findOne(NotificationEntity, {
      where: { id, state: 'sending' },
      lock: { mode: 'pessimistic_write' },
    });
    if (row === null) return;
    if (row.kind === 'suggestion' && (await this.weekly.room(manager, row.recipientId)) === 0) {
      await this.states.move(manager, id, 'sending', 'waiting-digest');
      return;
    }
    const composed = await this.composer.compose(manager, row);
    if ('whyNot' in composed) {
      await this.states.move(manager, id, 'sending', 'suppressed', { stateCode: composed.whyNot });
      return;
    }
    await this.mailer.send(composed.mail);
    this.breaker.succeeded();
    await this.states.move(manager, id, 'sending', 'sent', { sentAt: this.clock.now() });
  }

  private async failed(
    { id, kind, tries }: NotificationEntity,
    error: unknown,
  ): Promise<number | undefined> {
    const { manager } = this.dataSource;
    if (error instanceof MailRefused) {
      this.breaker.succeeded();
      const stateCode = `refused-${error.responseCode}`;
      await this.states.move(manager, id, 'sending', 'failed', { stateCode });
      return undefined;
    }
    const now = this.clock.now();
    this.breaker.failed(now);
    const pause = pauseAfter(tries);
    this.logger.warn({ notification: id, kind, tries, error: String(error) }, 'mail not sent');
    if (pause === undefined) {
      await this.states.move(manager, id, 'sending', 'failed', { stateCode: 'gave-up' });
      return undefined;
    }
    const nextTryAt = new Date(now.getTime() + pause);
    await this.states.move(manager, id, 'sending', 'queued', { nextTryAt, stateCode: 'try-again' });
    return pause;
  }
}
