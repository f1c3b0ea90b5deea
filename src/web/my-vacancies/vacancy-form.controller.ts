import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { VacancyId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import {
  EditVacancy,
  PublishVacancy,
  VacancySearch,
  type VacancyView,
} from '../../vacancies/index.js';
import { comesBack, READ_TEXT, TAKE_OVER, vacancyComingBack } from '../reading/accept.js';
import { VacancyReading } from '../reading/vacancy-reading.js';
import { attempt } from '../shell/attempt.js';
import { optionalText, textOf, versionTag, type FormValues } from '../shell/form-body.js';
import { Pages } from '../shell/pages.js';
import { readForm } from '../shell/read-form.js';
import {
  VacancyFormPage,
  vacancyFieldNames,
  type VacancyFormOptions,
} from './vacancy-form.page.js';
import { readSpeaksFor, readVacancyForm, vacancyToForm, withNewSkill } from './vacancy.form.js';

const NEW = '/my-vacancies/new';

@ApiExcludeController()
@Access('employer', 'adviser')
@Controller('my-vacancies')
export class VacancyFormController {
  constructor(
    private readonly pages: Pages,
    private readonly page: VacancyFormPage,
    private readonly publishing: PublishVacancy,
    private readonly editing: EditVacancy,
    private readonly search: VacancySearch,
    private readonly reading: VacancyReading,
  ) {}

  @Get('new')
  async empty(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    const start = { 'workplace.country': 'DE', openToOtherSide: 'yes' };
    await this.page.show(reply, start, newForm(actor));
  }

  @Post('new')
  async publish(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const values = await readForm(request, body);
    if (textOf(values, 'add') !== '') return this.again(reply, values, newForm(actor));
    const record = {
      ...readVacancyForm(values, undefined, locale),
      status: optionalText(values, 'status'),
      speaksFor: actor.role === 'adviser' ? readSpeaksFor(values) : undefined,
    };
    const tried = await attempt(
      locale,
      () => this.publishing.run(actor, record),
      vacancyFieldNames(locale),
    );
    if (!tried.ok) {
      const shown = withNewSkill(values, locale);
      return this.page.show(reply, shown, { ...newForm(actor), problems: tried.problems });
    }
    await this.pages.goTo(reply, `/my-vacancies/${tried.value.id}?done=${doneOf(tried.value)}`);
  }

  @Get(':id/edit')
  async filled(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const vacancy = await this.mine(actor, id);
    await this.page.show(reply, vacancyToForm(vacancy), editForm(id));
  }

  @Post(':id/edit')
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const vacancy = await this.mine(actor, id);
    const values = await readForm(request, body);
    if (textOf(values, 'add') !== '') return this.again(reply, values, editForm(id));
    const patch = readVacancyForm(values, vacancy, locale);
    const tried = await attempt(
      locale,
      () => this.editing.run(actor, id, patch, versionTag(values)),
      vacancyFieldNames(locale),
    );
    if (tried.ok) return this.pages.goTo(reply, `/my-vacancies/${id}?done=${doneOf(tried.value)}`);
    const shown = withNewSkill(values, locale);
    await this.page.show(reply, shown, { ...editForm(id), problems: tried.problems });
  }

  /** Without saving: to a row more, to what the text says, or back from there. */
  private async again(
    reply: FastifyReply,
    values: FormValues,
    options: VacancyFormOptions,
  ): Promise<void> {
    const add = textOf(values, 'add');
    if (comesBack(values)) {
      const read = add === TAKE_OVER;
      return this.page.show(reply, vacancyComingBack(values), { ...options, read });
    }
    if (add === READ_TEXT) {
      const problems = await this.reading.review(reply, values, options.action);
      return problems && this.page.show(reply, values, { ...options, problems });
    }
    const more = withNewSkill(values, this.pages.localeOf(reply));
    await this.page.show(reply, more, { ...options, extraRow: add === 'languages' });
  }

  private async mine(actor: Actor, id: VacancyId): Promise<VacancyView> {
    const vacancy = await this.search.view(id, actor);
    if (!vacancy.mine) throw notFound('Vacancy');
    return vacancy;
  }
}

const newForm = (actor: Actor) => ({
  action: NEW,
  isNew: true,
  asAdviser: actor.role === 'adviser',
});
const editForm = (id: string) => ({
  action: `/my-vacancies/${id}/edit`,
  isNew: false,
  asAdviser: false,
});
const doneOf = ({ review }: VacancyView) => (review === 'pending' ? 'review' : 'saved');
