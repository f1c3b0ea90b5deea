import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import type { NotificationId } from '../../kernel/ids.js';
import { idAfter } from '../../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../../platform/http/page.js';
import { Settings } from '../../platform/settings/settings.js';
import { pathOf } from '../domain/paths.js';
import { NotificationEntity } from '../persistence/notification.entity.js';
import { noticeTexts } from '../texts/notice-texts.js';
import { calendarFile, hasDate } from '../wording/calendar.js';
import { FactSource, type KnownFacts } from '../wording/fact-source.js';
import type { NotificationView } from './notification-view.js';

/** What somebody was told in the application. Everybody reads their own, and nobody another's. */
@Injectable()
export class Notifications {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly facts: FactSource,
  ) {}

  /** Newest first. */
  async forActor(
    actor: Actor,
    page: PageRequest,
    { unread = false }: { unread?: boolean } = {},
  ): Promise<Page<NotificationView>> {
    const query = this.dataSource.manager
      .createQueryBuilder(NotificationEntity, 'n')
      .where("n.recipientId = :me AND n.channel = 'in-app'", { me: actor.accountId })
      .orderBy('n.id', 'DESC')
      .limit(page.limit + 1);
    if (unread) query.andWhere('n.readAt IS NULL');
    const after = idAfter(page);
    if (after !== undefined) query.andWhere('n.id < :after', { after });
    const rows = await query.getMany();
    const facts = await this.facts.about(rows);
    return toPage(
      rows,
      page,
      (row) => [row.id],
      (row) => view(row, actor, facts),
    );
  }

  async unreadCount(actor: Actor): Promise<number> {
    return this.dataSource.manager.countBy(NotificationEntity, {
      recipientId: actor.accountId,
      channel: 'in-app',
      readAt: IsNull(),
    });
  }

  /** Marks one as read; once more changes nothing. @throws DomainError `not-found` */
  async read(actor: Actor, id: NotificationId): Promise<NotificationView> {
    const own = { id, recipientId: actor.accountId, channel: 'in-app' } as const;
    const { manager } = this.dataSource;
    await manager.update(
      NotificationEntity,
      { ...own, readAt: IsNull() },
      { readAt: this.clock.now() },
    );
    const row = await manager.findOneBy(NotificationEntity, own);
    if (row === null) throw notFound('Notification');
    return view(row, actor, await this.facts.about([row]));
  }

  async readAll(actor: Actor): Promise<void> {
    const unread = { recipientId: actor.accountId, channel: 'in-app', readAt: IsNull() } as const;
    await this.dataSource.manager.update(NotificationEntity, unread, { readAt: this.clock.now() });
  }

  /** @returns a calendar file. @throws DomainError `not-found` also where there is no day to keep */
  async calendar(actor: Actor, id: NotificationId): Promise<string> {
    const row = await this.dataSource.manager.findOneBy(NotificationEntity, {
      id,
      recipientId: actor.accountId,
      channel: 'in-app',
    });
    if (row === null || !hasDate(row)) throw notFound('Notification');
    const facts = await this.facts.about([row]);
    const span = facts.spanOf(row.params);
    if (span === undefined) throw notFound('Notification');
    const { publicUrl } = this.settings;
    return calendarFile({
      uid: `${row.subjectId}@${new URL(publicUrl).hostname}`,
      title: view(row, actor, facts).title,
      url: `${publicUrl}${pathOf(row)}`,
      span,
      cancelled: row.params['status'] === 'cancelled',
      now: this.clock.now(),
    });
  }
}

function view(row: NotificationEntity, { locale }: Actor, facts: KnownFacts): NotificationView {
  const words = noticeTexts[locale][row.kind](facts.for(row, locale));
  const dated = hasDate(row) && facts.spanOf(row.params) !== undefined;
  return {
    id: row.id as NotificationId,
    kind: row.kind,
    subject: { type: row.subjectType, id: row.subjectId },
    title: words.title,
    text: words.text,
    params: row.params,
    path: pathOf(row),
    action: words.action,
    calendar: dated ? `/api/v1/notifications/${row.id}/calendar.ics` : null,
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
