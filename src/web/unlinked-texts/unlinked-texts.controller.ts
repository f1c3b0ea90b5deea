import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { LOCALES } from '../../kernel/locale.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest, type PageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { CONCEPT_KINDS, SettledTexts, UnlinkedTexts } from '../../taxonomy/index.js';
import { formatInstant } from '../../ui/format.js';
import { unlinkedTextsTexts } from '../../ui/texts/unlinked-texts.js';
import { attempt } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { formValues, optionalText, textOf, type FormValues } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { OneTextPage } from './one-text.service.js';
import { LIST, SETTLED_LIST, UnlinkedTextsView, type Done } from './unlinked-texts.view.js';

const PAGE_SIZE = '50';
const LONGEST_QUERY = 100;
const DONE: readonly Done[] = ['settled', 'dismissed', 'revoked'];

/** Terms of ads that were not recognised, for coordinators to settle. */
@ApiExcludeController()
@Access('coordinator')
@Controller('unlinked-texts')
export class UnlinkedTextPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly names: ConceptNames,
    private readonly page: OneTextPage,
    private readonly unlinked: UnlinkedTexts,
    private readonly settled: SettledTexts,
  ) {}

  @Get()
  async list(@Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const values = formValues(query);
    const cursor = optionalText(values, 'cursor');
    const request = readPageRequest({ limit: PAGE_SIZE, ...(cursor && { cursor }) });
    const shown = await (textOf(values, 'list') === 'settled'
      ? this.settledTexts(reply, request)
      : this.openTexts(values, request));
    const { own, nextCursor, ...lists } = shown;
    const model = {
      ...lists,
      filter: new FormState(values),
      resting: await this.settled.resting(),
      done: DONE.find((one) => one === textOf(values, 'done')),
      first: cursor === undefined ? undefined : own,
      next: nextCursor === null ? undefined : withCursor(own, nextCursor),
    };
    await this.pages.show(reply, (page) => UnlinkedTextsView({ page, model }));
  }

  @Get(':id')
  async one(
    @Param('id', IdPipe) id: string,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.show(reply, id, searched(formValues(query)));
  }

  @Post(':id')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    switch (textOf(values, 'do')) {
      case 'dismiss':
        await this.unlinked.dismiss(id);
        return this.pages.goTo(reply, `${LIST}?done=dismissed`);
      case 'revoke':
        await this.settled.revoke(id);
        return this.pages.goTo(reply, `${SETTLED_LIST}&done=revoked`);
      default:
        return this.settle(actor, id, values, reply);
    }
  }

  private async settle(
    actor: Actor,
    id: string,
    values: FormValues,
    reply: FastifyReply,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const { text } = await this.page.find(id);
    const uri = textOf(values, 'uri');
    if (uri === '') {
      const problems = [{ field: 'uri', text: unlinkedTextsTexts[locale].one.none }];
      return this.page.show(reply, id, searched(values), { problems });
    }
    const tried = await attempt(locale, () => this.settled.settle(text, uri, actor.accountId));
    if (tried.ok) return this.pages.goTo(reply, `${LIST}?done=settled`);
    await this.page.show(reply, id, searched(values), { uri, problems: tried.problems });
  }

  private async openTexts(values: FormValues, request: PageRequest) {
    const kind = CONCEPT_KINDS.find((one) => one === textOf(values, 'kind'));
    const lang = LOCALES.find((one) => one === textOf(values, 'lang'));
    const { items, nextCursor } = await this.unlinked.list({ kind, lang }, request);
    const filter = new URLSearchParams({ ...(kind && { kind }), ...(lang && { lang }) });
    const own = filter.size === 0 ? LIST : `${LIST}?${filter.toString()}`;
    return { open: items, nextCursor, own };
  }

  private async settledTexts(reply: FastifyReply, request: PageRequest) {
    const { locale, timeZone } = await this.pages.contextOf(reply);
    const name = this.names.in(locale);
    const { items, nextCursor } = await this.settled.list(request);
    const rows = items.map((text) => ({
      ...text,
      concept: name(text.uri),
      day: formatInstant(locale, text.settledAt, timeZone),
    }));
    return { settled: rows, nextCursor, own: SETTLED_LIST };
  }
}

const withCursor = (own: string, cursor: string) =>
  `${own}${own.includes('?') ? '&' : '?'}cursor=${cursor}`;

const searched = (values: FormValues): string | undefined =>
  optionalText(values, 'q')?.slice(0, LONGEST_QUERY);
