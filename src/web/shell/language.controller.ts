import type {} from '@fastify/cookie';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isLocale } from '../../kernel/locale.js';
import { Public } from '../../platform/security/access.js';
import { Settings } from '../../platform/settings/settings.js';
import { localPath } from '../../ui/safe-url.js';
import { formValues, textOf } from './form-body.js';
import { LOCALE_COOKIE } from './locale-of.js';
import { Pages } from './pages.js';

const YEAR_SECONDS = 31_536_000;

/** Keeps the language chosen on this device and comes back to the same page. */
@ApiExcludeController()
@Controller('language')
export class LanguageController {
  constructor(
    private readonly pages: Pages,
    private readonly settings: Settings,
  ) {}

  @Public()
  @Post()
  async choose(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const values = formValues(body);
    const locale = textOf(values, 'locale');
    if (isLocale(locale)) {
      void reply.setCookie(LOCALE_COOKIE, locale, {
        path: '/',
        maxAge: YEAR_SECONDS,
        sameSite: 'lax',
        httpOnly: true,
        secure: this.settings.publicUrl.startsWith('https:'),
      });
    }
    await this.pages.goTo(reply, localPath(textOf(values, 'back')));
  }
}
