import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Localised } from '../../kernel/locale.js';
import { Public } from '../../platform/security/access.js';
import { Pages } from '../shell/pages.js';
import { accessibilityArticle } from './accessibility.article.js';
import { ArticleView, type Article } from './article.js';
import { helpArticle } from './help.article.js';
import { legalArticle } from './legal.article.js';
import { matchingArticle } from './matching.article.js';
import { privacyArticle } from './privacy.article.js';

/** What anyone may read about the service. */
@ApiExcludeController()
@Public()
@Controller()
export class AboutController {
  constructor(private readonly pages: Pages) {}

  @Get('about/matching')
  matching(@Res() reply: FastifyReply) {
    return this.show(reply, matchingArticle);
  }

  @Get('accessibility')
  accessibility(@Res() reply: FastifyReply) {
    return this.show(reply, accessibilityArticle);
  }

  @Get('privacy')
  privacy(@Res() reply: FastifyReply) {
    return this.show(reply, privacyArticle);
  }

  @Get('legal')
  legal(@Res() reply: FastifyReply) {
    return this.show(reply, legalArticle);
  }

  @Get('help')
  help(@Res() reply: FastifyReply) {
    return this.show(reply, helpArticle);
  }

  private show(reply: FastifyReply, articles: Localised<Article>): Promise<void> {
    return this.pages.show(reply, (page) => ArticleView({ page, article: articles[page.locale] }));
  }
}
