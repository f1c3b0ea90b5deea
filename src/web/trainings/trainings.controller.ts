import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import type { TrainingId, TrainingSessionId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import { WhatIfForRegion } from '../../matching/index.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor, MaybeActor, Public } from '../../platform/security/access.js';
import { Settings } from '../../platform/settings/settings.js';
import { Enrolments, readTrainingQuery, Trainings } from '../../training/index.js';
import type { ShownProblem } from '../../ui/parts/error-summary.js';
import { trainingTexts } from '../../ui/texts/training.js';
import { attempt } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { formValues } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { presentEnrolment, presentTraining, presentTrainingRow } from './training.presenter.js';
import { TrainingPageView, type TrainingPageModel } from './training.view.js';
import { TrainingsView, type TrainingsModel } from './trainings.view.js';

const PAGE_SIZE = '24';

type ListQuery = Partial<Record<'language' | 'level' | 'cursor', string>>;

@ApiExcludeController()
@Controller('trainings')
export class TrainingPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly trainings: Trainings,
    private readonly enrolments: Enrolments,
    private readonly names: ConceptNames,
    private readonly whatIf: WhatIfForRegion,
    private readonly settings: Settings,
  ) {}

  @Public()
  @Get()
  async list(
    @MaybeActor() actor: Actor | undefined,
    @Query() query: ListQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const request = readPageRequest({ limit: PAGE_SIZE, cursor: query.cursor });
    const found = await this.trainings.list(readTrainingQuery({ ...query }), request, actor);
    const { language = '', level = '' } = query;
    const here = (cursor: string) =>
      `/trainings?${new URLSearchParams({ language, level, cursor }).toString()}`;
    const model: TrainingsModel = {
      form: new FormState(formValues(query)),
      rows: found.items.map((one) => presentTrainingRow(one, locale, this.names.in(locale))),
      enrolments: await this.enrolmentsOf(actor, locale),
      first: query.cursor === undefined ? undefined : here(''),
      next: found.nextCursor === null ? undefined : here(found.nextCursor),
    };
    await this.pages.show(reply, (page) => TrainingsView({ page, model }));
  }

  @Public()
  @Get(':id')
  async one(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', IdPipe) id: TrainingId,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, id, reply, [], done);
  }

  @Access('job-seeker')
  @Post(':id/sessions/:sessionId/enrol')
  async enrol(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: TrainingId,
    @Param('sessionId', IdPipe) sessionId: TrainingSessionId,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.enrolments.enrol(actor, id, sessionId, {}),
    );
    if (!tried.ok) return this.show(actor, id, reply, tried.problems);
    await this.pages.goTo(reply, `/trainings/${id}?done=enrolled`);
  }

  @Access('job-seeker')
  @Post(':id/enrolments/:enrolmentId/cancel')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: TrainingId,
    @Param('enrolmentId', IdPipe) enrolmentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.enrolments.cancel(actor, enrolmentId),
    );
    if (!tried.ok) return this.show(actor, id, reply, tried.problems);
    await this.pages.goTo(reply, `/trainings/${id}?done=cancelled`);
  }

  private async enrolmentsOf(actor: Actor | undefined, locale: Locale) {
    if (actor?.role !== 'job-seeker' || actor.profileId === undefined) return [];
    const found = await this.enrolments.forActor(actor, readPageRequest({}));
    return found.items.map((one) => presentEnrolment(one, locale)).filter(({ active }) => active);
  }

  private async show(
    actor: Actor | undefined,
    id: TrainingId,
    reply: FastifyReply,
    problems: readonly ShownProblem[],
    done?: string,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const t = trainingTexts[locale];
    const training = await this.trainings.get(id, actor);
    const messages: Readonly<Record<string, string>> = { enrolled: t.done, cancelled: t.cancelled };
    const model: TrainingPageModel = {
      training: presentTraining(training, locale, this.names.in(locale)),
      reader: readerOf(actor),
      message: done === undefined ? undefined : messages[done],
      opens: await this.opensFor(actor, id),
      problems,
    };
    const status = problems.length > 0 ? 422 : 200;
    const { timeZone } = this.settings;
    await this.pages.show(reply, (page) => TrainingPageView({ page, model, timeZone }), status);
  }

  /** What it would open is for those who plan courses. */
  private async opensFor(actor: Actor | undefined, id: TrainingId) {
    if (actor?.role !== 'adviser' && actor?.role !== 'coordinator') return undefined;
    return this.whatIf.course(actor, id);
  }
}

function readerOf(actor: Actor | undefined): TrainingPageModel['reader'] {
  if (actor === undefined) return 'anonymous';
  if (actor.role !== 'job-seeker') return 'other';
  return actor.profileId === undefined ? 'needs-profile' : 'may-enrol';
}
