import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { v5 } from 'uuid';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { MatchId } from '../../kernel/ids.js';
import { Matches } from '../../matching/index.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { chooseForDigest, STALE_DAYS } from '../domain/digest.js';
import { NotificationEntity } from '../persistence/notification.entity.js';
import { NotificationStore } from '../persistence/notification-store.js';
import { MailStates } from './mail-states.js';
import { StillWanted } from './still-wanted.js';
import { WeeklyLimit } from './weekly-limit.js';

/** Namespace of the digests' own event ids: one digest per person and day, whoever makes it. */
const DIGESTS = '6f1a7c5e-3b0d-4f0e-9a55-0d5a2f9f1c11';
const DAY_MS = 86_400_000;

/** Once a day: of the suggestions that wait, the best few go out as one mail. */
@Injectable()
export class Digests {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly store: NotificationStore,
    private readonly states: MailStates,
    private readonly wanted: StillWanted,
    private readonly weekly: WeeklyLimit,
    private readonly matches: Matches,
  ) {}

  /** @returns how many digests were made */
  async run(): Promise<number> {
    const recipients: { id: string }[] = await this.dataSource.query(
      `SELECT DISTINCT recipient_id AS id FROM notification WHERE state = 'waiting-digest'`,
    );
    let made = 0;
    for (const { id } of recipients) {
      if (await inTransaction(this.dataSource, (manager) => this.make(manager, id))) made++;
    }
    return made;
  }

  private async make(manager: EntityManager, recipient: string): Promise<boolean> {
    const waiting = await manager.find(NotificationEntity, {
      where: { recipientId: recipient, state: 'waiting-digest' },
      lock: { mode: 'pessimistic_write' },
    });
    const good = await this.withoutOutdated(manager, waiting);
    const room = await this.weekly.room(manager, recipient);
    const chosen = chooseForDigest(await this.weighed(manager, good), 0, room);
    if (chosen.length === 0) return false;
    const digest = this.digestOf(
      recipient,
      chosen.map(({ id }) => id),
    );
    if ((await this.store.insert(manager, [digest])) === 0) return false;
    for (const { id } of chosen) {
      await this.states.move(manager, id, 'waiting-digest', 'in-digest', { digestId: digest.id });
    }
    await this.store.wakeSender(manager);
    return true;
  }

  /** What is no longer true, wanted or new is told no more. */
  private async withoutOutdated(
    manager: EntityManager,
    waiting: readonly NotificationEntity[],
  ): Promise<NotificationEntity[]> {
    const oldest = this.clock.now().getTime() - STALE_DAYS * DAY_MS;
    const good: NotificationEntity[] = [];
    for (const row of waiting) {
      const stale = row.createdAt.getTime() < oldest ? 'stale' : null;
      const stateCode = stale ?? (await this.wanted.whyNot(manager, row));
      if (stateCode === null) good.push(row);
      else await this.states.move(manager, row.id, 'waiting-digest', 'suppressed', { stateCode });
    }
    return good;
  }

  private async weighed(manager: EntityManager, rows: readonly NotificationEntity[]) {
    const matches = await this.matches.many(
      rows.map(({ subjectId }) => subjectId as MatchId),
      manager,
    );
    const strength = new Map(matches.map((match) => [match.id as string, match.strength]));
    return rows.map(({ id, subjectId }) => ({ id, strength: strength.get(subjectId) ?? 0 }));
  }

  private digestOf(recipient: string, order: readonly string[]): NotificationEntity {
    return this.store.row(
      v5(`${recipient} ${this.clock.today()}`, DIGESTS),
      {
        recipient,
        part: 'person',
        kind: 'digest',
        subject: { type: 'account', id: recipient },
        params: { count: order.length, order: order.join(' ') },
      },
      'email',
      'queued',
    );
  }
}
