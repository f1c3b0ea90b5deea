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

/** A notice, and the event that it follows from. */
export interface ToldOf {
  readonly eventId: string;
  readonly notice: Notice;
}

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
    const stored = new Map<string, [string, string][]>();
    for (const { accountId, preferenceGroup, email } of rows)
      stored.set(accountId, [...(stored.get(accountId) ?? []), [preferenceGroup, email]]);
    return (account) => preferencesFrom(Object.fromEntries(stored.get(account) ?? []));
  }

  /**
   * One row per notice and channel; a row that is there already stays as it is. Wakes the sender where
   * there is something to send.
   */
  async write(manager: EntityManager, told: readonly ToldOf[]): Promise<void> {
    if (told.length === 0) return;
    const recipients = new Set(told.map(({ notice }) => notice.recipient));
    const preferences = await this.preferencesOf(manager, [...recipients]);
    const rows = told.flatMap(({ eventId, notice }) =>
      channelsOf(notice.kind).flatMap((channel) => {
        const state =
          channel === 'in-app' ? null : firstState(notice, preferences(notice.recipient));
        return state === undefined ? [] : this.row(eventId, notice, channel, state);
      }),
    );
    await this.insert(manager, rows);
    if (rows.some(({ state }) => state === 'queued')) await this.wakeSender(manager);
  }

  /**
   * All in one statement: a publication tells many people at once.
   * @returns how many rows were not there yet
   */
  async insert(manager: EntityManager, rows: readonly NotificationEntity[]): Promise<number> {
    if (rows.length === 0) return 0;
    const inserted = await manager.query<unknown[]>(
      `INSERT INTO notification (id, event_id, recipient_id, channel, kind, part, subject_type, subject_id,
          params, created_at, state, state_code, tries, next_try_at, digest_id)
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS r("id" uuid, "eventId" uuid, "recipientId" uuid,
          "channel" text, "kind" text, "part" text, "subjectType" text, "subjectId" uuid, "params" jsonb,
          "createdAt" timestamptz, "state" text, "stateCode" text, "tries" integer, "nextTryAt" timestamptz,
          "digestId" uuid)
       ON CONFLICT DO NOTHING RETURNING id`,
      [JSON.stringify(rows)],
    );
    return inserted.length;
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
