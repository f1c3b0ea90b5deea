import { Inject, Injectable, Optional } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import type { RequestWithActor } from '../../platform/security/access.js';
import { Settings } from '../../platform/settings/settings.js';
import type { Assets } from '../../ui/assets.js';
import type { PageContext } from '../../ui/layout/page-context.js';
import { renderPage } from '../../ui/render.js';
import { ASSETS } from './assets.provider.js';
import { localeOf } from './locale-of.js';

/** Counts what a person has not read; `notifications` knows. */
export interface UnreadCount {
  unreadOf(actor: Actor): Promise<number>;
}
export const UNREAD_COUNT = Symbol('UnreadCount');

const SEE_OTHER = 303;

/** Answers with a page, or leads on to one. */
@Injectable()
export class Pages {
  constructor(
    private readonly settings: Settings,
    @Inject(ASSETS) private readonly assets: Assets,
    @Optional() @Inject(UNREAD_COUNT) private readonly unread?: UnreadCount,
  ) {}

  localeOf(reply: FastifyReply): Locale {
    return localeOf(reply.request);
  }

  async contextOf(reply: FastifyReply): Promise<PageContext> {
    const request = reply.request as RequestWithActor;
    const { actor } = request;
    const { style, script, icon } = this.assets;
    return {
      locale: localeOf(request),
      path: request.method === 'GET' ? request.url : (request.url.split('?')[0] ?? '/'),
      assets: { style: style.path, script: script.path, icon: icon.path },
      user: actor && { role: actor.role, unread: (await this.unread?.unreadOf(actor)) ?? 0 },
      demo: this.settings.demonstration,
      timeZone: this.settings.timeZone,
    };
  }

  /** Sends the page that `view` makes; 422 tells of a form that was refused. */
  async show(reply: FastifyReply, view: (page: PageContext) => VNode, status = 200): Promise<void> {
    const page = await this.contextOf(reply);
    await reply
      .code(status)
      .header('content-language', page.locale)
      .type('text/html; charset=utf-8')
      .send(renderPage(view(page)));
  }

  /** After a change: to a page that can be read again without changing anything again. */
  async goTo(reply: FastifyReply, path: string): Promise<void> {
    await reply.redirect(path, SEE_OTHER);
  }
}
