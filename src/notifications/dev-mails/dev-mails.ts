import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { numberAfter } from '../../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../../platform/http/page.js';
import { DevMail } from '../../platform/mail/dev-mail.entity.js';

export interface DevMailView {
  id: number;
  to: string;
  subject: string;
  text: string;
  html: string;
  sentAt: string;
}

/** The mails that the local mailbox of the demonstration region has caught, newest first. */
@Injectable()
export class DevMails {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(page: PageRequest): Promise<Page<DevMailView>> {
    const query = this.dataSource.manager
      .createQueryBuilder(DevMail, 'mail')
      .orderBy('mail.id', 'DESC')
      .limit(page.limit + 1);
    const after = numberAfter(page);
    if (after !== undefined) query.where('mail.id < :after', { after });
    return toPage(
      await query.getMany(),
      page,
      (mail) => [mail.id],
      ({ id, recipient, subject, text, html, sentAt }) => ({
        id,
        to: recipient,
        subject,
        text,
        html,
        sentAt: sentAt.toISOString(),
      }),
    );
  }
}
