import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { accountTexts } from '../../ui/texts/account.js';
import { AnswerClaim, CheckClaimant, VacancyClaims, VacancySearch } from '../../vacancies/index.js';
import { attempt, type FieldNames } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { formValues, isTicked, optionalText, type FormValues } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { pagerLinks } from '../shell/pager.js';
import { Pages } from '../shell/pages.js';
import { presentVacancy } from '../vacancies/vacancy.presenter.js';
import { presentClaim, presentClaimRow } from './claim.presenter.js';
import { ClaimPageView } from './claim.view.js';
import { ClaimsView, type ClaimsModel } from './claims.view.js';

const PAGE_SIZE = '50';

/** Ads that employers were asked about, for them and for advisers. */
@ApiExcludeController()
@Access('employer', 'adviser')
@Controller('claims')
export class ClaimPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly claims: VacancyClaims,
    private readonly answering: AnswerClaim,
    private readonly checking: CheckClaimant,
    private readonly search: VacancySearch,
    private readonly names: ConceptNames,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query('cursor') cursor: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const found = await this.claims.forActor(actor, readPageRequest({ limit: PAGE_SIZE, cursor }));
    const model: ClaimsModel = {
      forEmployer: actor.role === 'employer',
      rows: found.items.map((claim) => presentClaimRow(claim, locale)),
      ...pagerLinks('/claims', cursor, found.nextCursor),
    };
    await this.pages.show(reply, (page) => ClaimsView({ page, model }));
  }

  @Get(':id')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, id, reply, new FormState());
  }

  @Access('employer')
  @Post(':id/confirmation')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const scheme = optionalText(values, 'identifier.scheme');
    const value = optionalText(values, 'identifier.value');
    const said = (scheme ?? value) === undefined ? {} : { identifier: { scheme, value } };
    const { signUp } = accountTexts[this.pages.localeOf(reply)];
    await this.change(actor, id, reply, values, () => this.answering.claim(actor, id, said), {
      labels: { 'identifier.scheme': signUp.scheme, 'identifier.value': signUp.identifier },
      shownAt: { 'employer.identifier.value': 'identifier.value' },
    });
  }

  @Post(':id/refusal')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.change(actor, id, reply, {}, () => this.answering.end(actor, id));
  }

  @Access('adviser')
  @Post(':id/check')
  async check(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const said = { trusted: isTicked(values, 'trusted') };
    await this.change(actor, id, reply, values, () => this.checking.run(actor, id, said));
  }

  private async change(
    actor: Actor,
    id: string,
    reply: FastifyReply,
    values: FormValues,
    work: () => Promise<unknown>,
    names: FieldNames = {},
  ): Promise<void> {
    const tried = await attempt(this.pages.localeOf(reply), work, names);
    if (tried.ok) return this.pages.goTo(reply, `/claims/${id}`);
    await this.show(actor, id, reply, new FormState(values, tried.problems));
  }

  private async show(actor: Actor, id: string, reply: FastifyReply, form: FormState) {
    const locale = this.pages.localeOf(reply);
    const found = await this.claims.get(actor, id);
    const view = await this.search.view(found.vacancyId, actor);
    const claim = presentClaim(found, actor.role, locale);
    const vacancy = presentVacancy(view, locale, this.names.in(locale));
    const status = form.failed ? 422 : 200;
    await this.pages.show(reply, (page) => ClaimPageView({ page, claim, vacancy, form }), status);
  }
}
