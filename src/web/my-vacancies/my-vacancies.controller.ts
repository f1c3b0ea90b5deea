import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnswerMatch } from '../../introductions/index.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { MatchId, VacancyId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import type { VacancyStatus } from '../../kernel/vocabulary.js';
import { Suggestions } from '../../matching/index.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { ShownProblem } from '../../ui/parts/error-summary.js';
import { formTexts } from '../../ui/texts/form.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { EditVacancy, VacancySearch } from '../../vacancies/index.js';
import { attempt } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { formValues, textOf } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { pagerLinks } from '../shell/pager.js';
import { Pages } from '../shell/pages.js';
import { titleFor } from '../shell/vacancy-words.js';
import { readAnswer } from '../suggestions/answer.form.js';
import { presentVacancy, presentVacancyRow } from '../vacancies/vacancy.presenter.js';
import { CandidateView, type CandidatePageModel } from './candidate.view.js';
import { presentCandidate } from './candidate.presenter.js';
import { MyVacanciesView, type MyVacanciesModel } from './my-vacancies.view.js';
import { MyVacancyView, type MyVacancyModel } from './my-vacancy.view.js';

const PAGE_SIZE = '50';
const STATUS_AFTER: Readonly<Record<string, VacancyStatus>> = {
  pause: 'paused',
  resume: 'active',
  publish: 'active',
  close: 'closed',
};

@ApiExcludeController()
@Access('employer', 'adviser')
@Controller('my-vacancies')
export class MyVacanciesController {
  constructor(
    private readonly pages: Pages,
    private readonly search: VacancySearch,
    private readonly editing: EditVacancy,
    private readonly suggestions: Suggestions,
    private readonly answers: AnswerMatch,
    private readonly names: ConceptNames,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query('cursor') cursor: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const found = await this.search.mine(actor, readPageRequest({ limit: PAGE_SIZE, cursor }));
    const model: MyVacanciesModel = {
      rows: found.items.map((vacancy) => ({
        ...presentVacancyRow(vacancy, locale),
        status: vacancy.status,
        inReview: vacancy.review === 'pending',
      })),
      ...pagerLinks('/my-vacancies', cursor, found.nextCursor),
    };
    await this.pages.show(reply, (page) => MyVacanciesView({ page, model }));
  }

  @Get(':id')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, id, reply, [], done);
  }

  @Post(':id/status')
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const status = STATUS_AFTER[textOf(formValues(body), 'move')];
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.editing.run(actor, id, { status }),
    );
    if (!tried.ok) return this.show(actor, id, reply, tried.problems);
    const done = tried.value.review === 'pending' ? 'review' : 'saved';
    await this.pages.goTo(reply, `/my-vacancies/${id}?done=${done}`);
  }

  @Get(':id/candidates/:matchId')
  async candidate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Param('matchId', IdPipe) matchId: MatchId,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showCandidate(actor, id, matchId, reply, new FormState());
  }

  @Post(':id/candidates/:matchId/answer')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Param('matchId', IdPipe) matchId: MatchId,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.answers.asEmployer(actor, id, matchId, readAnswer(values)),
    );
    if (!tried.ok) {
      const form = new FormState(values, tried.problems);
      return this.showCandidate(actor, id, matchId, reply, form, 422);
    }
    await this.pages.goTo(reply, `/introductions/${tried.value.id}?done=answered`);
  }

  private async show(
    actor: Actor,
    id: VacancyId,
    reply: FastifyReply,
    problems: readonly ShownProblem[],
    done?: string,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const name = this.names.in(locale);
    const vacancy = await this.search.view(id, actor);
    if (!vacancy.mine) throw notFound('Vacancy');
    const cards = await this.suggestions.forEmployer(
      actor,
      id,
      readPageRequest({ limit: PAGE_SIZE }),
    );
    const model: MyVacancyModel = {
      vacancy: presentVacancy(vacancy, locale, name),
      status: vacancy.status,
      inReview: vacancy.review === 'pending',
      refusedBecause: vacancy.review === 'refused' ? (vacancy.reviewReason ?? '–') : undefined,
      fitting: cards.fitting,
      candidates: cards.items.map((card) => presentCandidate(card, locale, name)),
      message: messageOf(done, locale),
      problems,
    };
    await this.pages.show(
      reply,
      (page) => MyVacancyView({ page, model }),
      problems.length > 0 ? 422 : 200,
    );
  }

  private async showCandidate(
    actor: Actor,
    id: VacancyId,
    matchId: MatchId,
    reply: FastifyReply,
    form: FormState,
    status = 200,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const card = await this.suggestions.card(actor, id, matchId);
    const vacancy = await this.search.view(id, actor);
    const model: CandidatePageModel = {
      vacancyId: id,
      vacancyTitle: titleFor(vacancy.titles, locale),
      candidate: presentCandidate(card, locale, this.names.in(locale)),
    };
    await this.pages.show(reply, (page) => CandidateView({ page, model, form }), status);
  }
}

function messageOf(done: string | undefined, locale: Locale): string | undefined {
  if (done === 'review') return vacancyTexts[locale].sentToReview;
  return done === 'saved' ? formTexts[locale].saved : undefined;
}
