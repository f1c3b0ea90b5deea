import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { MAIL_TRANSITIONS } from '../domain/mail-state.js';

const HOLDABLE = MAIL_TRANSITIONS.filter(({ to }) => to === 'held').flatMap(({ from }) => from);

/**
 * After a restore, what the backup shows as waiting may have been sent since. So it is held, and somebody
 * who knows decides.
 */
@Injectable()
export class MailHold {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @returns how many mails are held back now */
  async holdAll(manager: EntityManager): Promise<number> {
    const [, count] = await manager.query<[unknown, number]>(
      `UPDATE notification SET state = 'held', next_try_at = NULL WHERE state = ANY($1)`,
      [HOLDABLE],
    );
    return count;
  }

  /** Sends them after all, as far as they are still true. @returns how many */
  async release(manager: EntityManager): Promise<number> {
    const [, count] = await manager.query<[unknown, number]>(
      `UPDATE notification SET
          state = CASE kind WHEN 'suggestion' THEN 'waiting-digest' ELSE 'queued' END,
          next_try_at = CASE kind WHEN 'suggestion' THEN NULL ELSE $1::timestamptz END
        WHERE state = 'held'`,
      [this.clock.now()],
    );
    return count;
  }
}
