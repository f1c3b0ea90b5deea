import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import type { NotificationId } from '../../kernel/ids.js';
import {
  choicesFor,
  NotificationPreferences,
  Notifications,
  PREFERENCE_GROUPS,
} from '../../notifications/index.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { CurrentActor, SignedIn } from '../../platform/security/access.js';
import { localPath } from '../../ui/safe-url.js';
import { formValues, optionalText } from '../shell/form-body.js';
import { pagerLinks } from '../shell/pager.js';
import { Pages } from '../shell/pages.js';
import { NotificationsView, type NotificationsModel } from './notifications.view.js';

const PAGE_SIZE = '20';

@ApiExcludeController()
@SignedIn()
@Controller('notifications')
export class NotificationPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly notifications: Notifications,
    private readonly preferences: NotificationPreferences,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: { cursor?: string; done?: string },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { cursor } = query;
    const request = readPageRequest({ limit: PAGE_SIZE, cursor });
    // Told in the language of the page, which may have been switched on this device.
    const reader = { ...actor, locale: this.pages.localeOf(reply) };
    const found = await this.notifications.forActor(reader, request, {});
    const model: NotificationsModel = {
      items: found.items,
      preferences: (await this.preferences.of(actor)).email,
      choices: choicesFor,
      ...pagerLinks('/notifications', cursor, found.nextCursor),
      saved: query.done === 'saved',
    };
    await this.pages.show(reply, (page) => NotificationsView({ page, model }));
  }

  @Post('read-all')
  async readAll(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.notifications.readAll(actor);
    await this.pages.goTo(reply, '/notifications');
  }

  @Post('preferences')
  async change(@CurrentActor() actor: Actor, @Body() body: unknown, @Res() reply: FastifyReply) {
    const values = formValues(body);
    const email = Object.fromEntries(
      PREFERENCE_GROUPS.flatMap((group) => {
        const choice = optionalText(values, `email.${group}`);
        return choice === undefined ? [] : [[group, choice]];
      }),
    );
    await this.preferences.change(actor, { email });
    await this.pages.goTo(reply, '/notifications?done=saved');
  }

  @Post(':id/open')
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: NotificationId,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { path } = await this.notifications.read(actor, id);
    await this.pages.goTo(reply, localPath(path, '/notifications'));
  }
}
