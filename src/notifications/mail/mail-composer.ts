import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Accounts,
  ActionLinks,
  Contacts,
  type Contact,
  type LinkPurpose,
} from '../../accounts/index.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { AccountId } from '../../kernel/ids.js';
import type { Mail } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings/settings.js';
import { renderMail, type MailBlock } from '../../ui/mail/mail.js';
import { ALWAYS, GROUP_OF, type NotificationKind } from '../domain/kinds.js';
import { pathOf } from '../domain/paths.js';
import { NotificationEntity } from '../persistence/notification.entity.js';
import { noticeTexts } from '../texts/notice-texts.js';
import { calendarFile, hasDate } from '../wording/calendar.js';
import { FactSource, type KnownFacts } from '../wording/fact-source.js';
import { StillWanted } from './still-wanted.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

const LINK_OF: Partial<Record<NotificationKind, LinkPurpose>> = {
  'confirm-email': 'verify-email',
  'account-exists': 'reset-password',
  'reset-password': 'reset-password',
  invited: 'accept-invitation',
  'claim-invited': 'claim-vacancy',
};

export type Composed = { mail: Mail } | { whyNot: string };

/**
 * Makes a mail of a notification at the moment of sending, in the recipient's language. It names the ad or
 * the course and leads to a page; it carries nobody's name or contact data but the recipient's own.
 */
@Injectable()
export class MailComposer {
  constructor(
    private readonly accounts: Accounts,
    private readonly contacts: Contacts,
    private readonly actionLinks: ActionLinks,
    private readonly unsubscribeLinks: UnsubscribeLinks,
    private readonly wanted: StillWanted,
    private readonly facts: FactSource,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async compose(manager: EntityManager, row: NotificationEntity): Promise<Composed> {
    const recipient = row.recipientId as AccountId;
    const contact = (await this.contacts.readMany(manager, [recipient])).get(recipient);
    if (contact === undefined) return { whyNot: 'account-gone' };
    const whyNot = await this.wanted.whyNot(manager, row);
    if (whyNot !== null) return { whyNot };
    return row.kind === 'digest'
      ? this.digest(manager, row, contact)
      : { mail: await this.single(manager, row, contact) };
  }

  private async single(
    manager: EntityManager,
    row: NotificationEntity,
    contact: Contact,
  ): Promise<Mail> {
    const locale = await this.accounts.locale(row.recipientId as AccountId, manager);
    const facts = await this.facts.about([row], manager);
    const words = noticeTexts[locale][row.kind](facts.for(row, locale));
    const blocks: MailBlock[] = [
      { kind: 'text', text: words.text },
      { kind: 'button', text: words.action, href: await this.addressFor(manager, row) },
    ];
    const calendar = this.calendar(row, facts, words.title);
    return {
      ...(await this.envelope(manager, row, contact, { locale, subject: words.title, blocks })),
      ...(calendar === undefined
        ? {}
        : { calendar: { filename: 'passerelle.ics', content: calendar } }),
    };
  }

  /** The suggestions of a digest that still hold, best first. */
  private async digest(
    manager: EntityManager,
    row: NotificationEntity,
    contact: Contact,
  ): Promise<Composed> {
    const chosen = await manager.find(NotificationEntity, { where: { digestId: row.id } });
    const order = String(row.params['order'] ?? '').split(' ');
    chosen.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    const held: NotificationEntity[] = [];
    for (const one of chosen) {
      if ((await this.wanted.whyNot(manager, one)) === null) held.push(one);
    }
    if (held.length === 0) return { whyNot: 'no-longer-true' };
    const locale = await this.accounts.locale(row.recipientId as AccountId, manager);
    const facts = await this.facts.about(held, manager);
    const words = noticeTexts[locale].digest({ ...facts.for(row, locale), count: held.length });
    const blocks: MailBlock[] = [
      { kind: 'text', text: words.text },
      {
        kind: 'list',
        items: held.map((one) => ({
          text: facts.for(one, locale).vacancy,
          href: `${this.settings.publicUrl}${pathOf(one)}`,
        })),
      },
      { kind: 'button', text: words.action, href: `${this.settings.publicUrl}${pathOf(row)}` },
    ];
    return {
      mail: await this.envelope(manager, row, contact, { locale, subject: words.title, blocks }),
    };
  }

  private async envelope(
    manager: EntityManager,
    row: NotificationEntity,
    contact: Contact,
    content: Omit<Parameters<typeof renderMail>[0], 'unsubscribeUrl'>,
  ): Promise<Mail> {
    const group = GROUP_OF[row.kind];
    const unsubscribeUrl =
      group === ALWAYS
        ? undefined
        : await this.unsubscribeLinks.make(manager, row.recipientId, group);
    const { subject, html, text } = renderMail({ ...content, unsubscribeUrl });
    return {
      messageId: `<${row.id}@${new URL(this.settings.publicUrl).hostname}>`,
      to: { name: contact.name, address: contact.email },
      subject,
      text,
      html,
      language: content.locale,
      ...(unsubscribeUrl === undefined ? {} : { unsubscribeUrl }),
    };
  }

  private async addressFor(manager: EntityManager, row: NotificationEntity): Promise<string> {
    const purpose = LINK_OF[row.kind];
    if (purpose === undefined) return `${this.settings.publicUrl}${pathOf(row)}`;
    return this.actionLinks.make(purpose, row.recipientId as AccountId, manager);
  }

  private calendar(row: NotificationEntity, facts: KnownFacts, title: string): string | undefined {
    const span = hasDate(row) ? facts.spanOf(row.params) : undefined;
    if (span === undefined) return undefined;
    return calendarFile({
      uid: `${row.subjectId}@${new URL(this.settings.publicUrl).hostname}`,
      title,
      url: `${this.settings.publicUrl}${pathOf(row)}`,
      span,
      cancelled: row.params['status'] === 'cancelled',
      now: this.clock.now(),
    });
  }
}
