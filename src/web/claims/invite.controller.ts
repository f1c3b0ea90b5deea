import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { VacancyId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { claimTexts } from '../../ui/texts/claim.js';
import { InviteEmployer, VacancyClaims, VacancySearch } from '../../vacancies/index.js';
import { attempt } from '../shell/attempt.js';
import { formValues, optionalText } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { titleFor } from '../shell/vacancy-words.js';
import { InviteView } from './invite.view.js';

/** Where an adviser invites the employer of an external ad. */
@ApiExcludeController()
@Access('adviser')
@Controller('vacancies/:id/claim')
export class InvitePageController {
  constructor(
    private readonly pages: Pages,
    private readonly inviting: InviteEmployer,
    private readonly claims: VacancyClaims,
    private readonly search: VacancySearch,
  ) {}

  @Get()
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, id, reply, new FormState({ locale: this.pages.localeOf(reply) }));
  }

  @Post()
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const locale = this.pages.localeOf(reply);
    const company = optionalText(values, 'employer.name');
    const said = {
      email: optionalText(values, 'email'),
      name: optionalText(values, 'name'),
      locale: optionalText(values, 'locale'),
      ...(company !== undefined && { employer: { name: company } }),
    };
    const t = claimTexts[locale];
    const tried = await attempt(locale, () => this.inviting.run(actor, id, said), {
      labels: { email: t.email, name: t.name, 'employer.name': t.company, locale: t.language },
    });
    if (tried.ok) return this.pages.goTo(reply, `/claims/${tried.value.id}`);
    await this.show(actor, id, reply, new FormState(values, tried.problems));
  }

  private async show(actor: Actor, id: VacancyId, reply: FastifyReply, form: FormState) {
    const vacancy = await this.search.view(id, actor);
    if (vacancy.channel !== 'external') throw notFound('Vacancy');
    const title = titleFor(vacancy.titles, this.pages.localeOf(reply));
    const openClaim = (await this.claims.openOf(id))?.id;
    await this.pages.show(
      reply,
      (page) => InviteView({ page, vacancyId: id, title, openClaim, form }),
      form.failed ? 422 : 200,
    );
  }
}
