import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { notFound } from '../../kernel/errors.js';
import { Unsubscribing } from '../../notifications/index.js';
import { Public } from '../../platform/security/access.js';
import { fill } from '../../ui/texts/fill.js';
import { notificationTexts } from '../../ui/texts/notification.js';
import { MessageView } from '../shell/message.view.js';
import { Pages } from '../shell/pages.js';
import { UnsubscribeView } from './unsubscribe.view.js';

/**
 * The way out at the foot of a mail. Reading changes nothing (scanners open links); posting does, also from a
 * mail program that knows one-click unsubscribing (RFC 8058): the token in the address is the right to it.
 */
@ApiExcludeController()
@Public()
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly pages: Pages,
    private readonly unsubscribing: Unsubscribing,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.unsubscribing.show(token);
    if (found === undefined) throw notFound('Link');
    if (!found.active) return this.done(reply, found);
    await this.pages.show(reply, (page) =>
      UnsubscribeView({ page: { ...page, locale: found.locale }, token, group: found.group }),
    );
  }

  @Post(':token')
  async apply(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.unsubscribing.apply(token);
    if (found === undefined) throw notFound('Link');
    await this.done(reply, found);
  }

  private async done(
    reply: FastifyReply,
    { locale, group }: NonNullable<Awaited<ReturnType<Unsubscribing['show']>>>,
  ): Promise<void> {
    const t = notificationTexts[locale];
    await this.pages.show(reply, (page) =>
      MessageView({
        page: { ...page, locale },
        title: t.unsubscribe.doneTitle,
        text: fill(t.unsubscribe.done, { group: t.groups[group] }),
      }),
    );
  }
}
