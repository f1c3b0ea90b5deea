import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { mayBecome, type MailState } from '../domain/mail-state.js';
import { NotificationEntity } from '../persistence/notification.entity.js';

type Columns = Partial<Pick<NotificationEntity, 'stateCode' | 'nextTryAt' | 'sentAt' | 'digestId'>>;

/** The one way for a mail's state to move: only from where it was read, only as the table allows. */
@Injectable()
export class MailStates {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @returns whether it was still where it was thought to be */
  async move(
    manager: EntityManager,
    id: string,
    from: MailState,
    to: MailState,
    columns: Columns = {},
  ): Promise<boolean> {
    if (!mayBecome(from, to)) throw new Error(`a mail cannot go from ${from} to ${to}`);
    const { affected } = await manager.update(
      NotificationEntity,
      { id, state: from },
      { state: to, nextTryAt: null, sentAt: null, ...columns },
    );
    return affected === 1;
  }

  /** Takes a mail whose time has come; undefined when another worker has it, or it is not due. */
  async claim(manager: EntityManager, id: string): Promise<NotificationEntity | undefined> {
    const now = this.clock.now();
    const { affected } = await manager
      .createQueryBuilder()
      .update(NotificationEntity)
      .set({ state: 'sending', claimedAt: now, nextTryAt: null, tries: () => 'tries + 1' })
      .where("id = :id AND state = 'queued' AND next_try_at <= :now", { id, now })
      .execute();
    if (affected !== 1) return undefined;
    return manager.findOneByOrFail(NotificationEntity, { id });
  }
}
