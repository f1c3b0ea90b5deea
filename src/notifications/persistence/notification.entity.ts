import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectType } from '../../kernel/events.js';
import type { NotificationChannel, NotificationKind, RecipientPart } from '../domain/kinds.js';
import type { MailState } from '../domain/mail-state.js';
import type { NoticeParams } from '../domain/notice.js';

/** What somebody is told, by one channel. Holds ids and codes: words are made when it is read or sent. */
@Entity('notification')
export class NotificationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') eventId: string;
  @Column('uuid') recipientId: string;
  @Column('text') channel: NotificationChannel;
  @Column('text') kind: NotificationKind;
  @Column('text') part: RecipientPart;
  @Column('text') subjectType: SubjectType;
  @Column('uuid') subjectId: string;
  @Column('jsonb') params: NoticeParams;
  @Column('timestamptz') createdAt: Date;
  /** In-app only. */
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  /** How far the mail has come; null in-app. */
  @Column('text', { nullable: true }) state: MailState | null;
  /** Why it was suppressed or failed: a code, or the server's response code. */
  @Column('text', { nullable: true }) stateCode: string | null;
  @Column('integer', { default: 0 }) tries: number;
  @Column('timestamptz', { nullable: true }) nextTryAt: Date | null;
  /** The `next_try_at` for which it was last put into the queue. */
  @Column('timestamptz', { nullable: true }) enqueuedFor: Date | null;
  @Column('timestamptz', { nullable: true }) claimedAt: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  /** The digest that a suggestion went out with. */
  @Column('uuid', { nullable: true }) digestId: string | null;
}
