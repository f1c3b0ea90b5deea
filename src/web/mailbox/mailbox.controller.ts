import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DevMails } from '../../notifications/index.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Public } from '../../platform/security/access.js';
import { pagerLinks } from '../shell/pager.js';
import { Pages } from '../shell/pages.js';
import { MailboxView } from './mailbox.view.js';

const PAGE_SIZE = '25';

/** There only with the demonstration region, and then open to all, as its mails are nobody's. */
@ApiExcludeController()
@Public()
@Controller('dev/mailbox')
export class MailboxController {
  constructor(
    private readonly pages: Pages,
    private readonly mails: DevMails,
  ) {}

  @Get()
  async list(
    @Query('cursor') cursor: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.mails.list(readPageRequest({ limit: PAGE_SIZE, cursor }));
    const model = {
      mails: found.items,
      ...pagerLinks('/dev/mailbox', cursor, found.nextCursor),
    };
    await this.pages.show(reply, (page) => MailboxView({ page, model }));
  }
}
