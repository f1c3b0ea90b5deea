import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { ID_GENERATOR, type IdGenerator } from '../../kernel/ids.js';
import { channelsOf, type NotificationChannel } from '../domain/kinds.js';
import type { MailState } from '../domain/mail-state.js';
import type { Notice } from '../domain/notice.js';
import { emailChoice, preferencesFrom, type EmailPreferences } from '../domain/preferences.js';
import { NotificationEntity } from './notification.entity.js';
import { PreferenceEntity } from './preference.entity.js';

/** PostgreSQL channel that wakes whoever sends mail. */
export const MAIL_CHANNEL = 'passerelle_mail';

/** Writes what people are told, in the transaction of what it tells of. */
@Injectable()
export class NotificationStore {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  async preferencesOf(
    manager: EntityManager,
    accounts: readonly string[],
  ): Promise<(account: string) => EmailPreferences> {
    const rows = await manager.findBy(PreferenceEntity, { accountId: In([...accounts]) });
    return (account) => {
      const own = rows.filter((row) => row.accountId === account);
      return preferencesFrom(
        Object.fromEntries(own.map((row) => [row.preferenceGroup, row.email])),
      );
    };
  }

  /**
   * One row per notice and channel; a row that is there already stays as it is. Wakes the sender where
   * there is something to send.
   */
  async write(manager: EntityManager, eventId: string, notices: readonly Notice[]): Promise<void> {
    if (notices.length === 0) return;
    const preferences = await this.preferencesOf(
      manager,
      notices.map(({ recipient }) => recipient),
    );
    const rows = notices.flatMap((notice) =>
      channelsOf(notice.kind).flatMap((channel) => {
        const state =
          channel === 'in-app' ? null : firstState(notice, preferences(notice.recipient));
        return state === undefined ? [] : this.row(eventId, notice, channel, state);
      }),
    );
    await this.insert(manager, rows);
    if (rows.some(({ state }) => state === 'queued')) await this.wakeSender(manager);
  }

  /** @returns how many rows were not there yet */
  async insert(manager: EntityManager, rows: readonly NotificationEntity[]): Promise<number> {
    if (rows.length === 0) return 0;
    const done = await manager
      .createQueryBuilder()
      .insert()
      .into(NotificationEntity)
      .values([...rows])
      .orIgnore()
      .returning('id')
      .execute();
    return (done.raw as unknown[]).length;
  }

  async wakeSender(manager: EntityManager): Promise<void> {
    await manager.query(`SELECT pg_notify('${MAIL_CHANNEL}', '')`);
  }

  row(
    eventId: string,
    notice: Notice,
    channel: NotificationChannel,
    state: MailState | null,
  ): NotificationEntity {
    const now = this.clock.now();
    return {
      id: this.ids.next<string>(),
      eventId,
      recipientId: notice.recipient,
      channel,
      kind: notice.kind,
      part: notice.part,
      subjectType: notice.subject.type,
      subjectId: notice.subject.id,
      params: notice.params,
      createdAt: now,
      readAt: null,
      state,
      stateCode: null,
      tries: 0,
      nextTryAt: state === 'queued' ? now : null,
      enqueuedFor: null,
      claimedAt: null,
      sentAt: null,
      digestId: null,
    };
  }
}

/** How a mail begins; undefined where the person wants none of this kind. */
function firstState(notice: Notice, preferences: EmailPreferences): MailState | undefined {
  switch (emailChoice(notice.kind, preferences)) {
    case 'at-once':
      return 'queued';
    case 'digest':
      return 'waiting-digest';
    case 'off':
      return undefined;
  }
}
