import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Consents } from '../../accounts/index.js';
import { AnswerMatch } from '../../introductions/index.js';
import type { Actor } from '../../kernel/actor.js';
import type { MatchId, ProfileId, TrainingId, VacancyId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import { Opportunities, Suggestions } from '../../matching/index.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { Trainings } from '../../training/index.js';
import { languageName } from '../../ui/format.js';
import { matchTexts } from '../../ui/texts/match.js';
import { VacancySearch } from '../../vacancies/index.js';
import { confidenceInWords, explainContribution, explainGate } from '../matches/explain.js';
import { attempt } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { formValues } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { titleFor } from '../shell/vacancy-words.js';
import { readAnswer } from './answer.form.js';
import { listFrom, presentSuggestion } from './suggestions.presenter.js';
import { SuggestionView, type SuggestionModel } from './suggestion.view.js';
import { SuggestionsView, type ShownStep, type SuggestionsModel } from './suggestions.view.js';

const PAGE_SIZE = '20';
const MOST_STEPS = 6;
const MOST_COURSES = 3;

@ApiExcludeController()
@Access('job-seeker')
@Controller('suggestions')
export class SuggestionsController {
  constructor(
    private readonly pages: Pages,
    private readonly suggestions: Suggestions,
    private readonly opportunities: Opportunities,
    private readonly trainings: Trainings,
    private readonly vacancies: VacancySearch,
    private readonly answers: AnswerMatch,
    private readonly consents: Consents,
    private readonly names: ConceptNames,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: { list?: string; cursor?: string },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const list = listFrom(query.list);
    const state = await this.stateOf(actor);
    const request = readPageRequest({ limit: PAGE_SIZE, cursor: query.cursor });
    const found =
      state === 'ready'
        ? await this.suggestions.forPerson(actor, list, request)
        : { items: [], nextCursor: null };
    const name = this.names.in(locale);
    const model: SuggestionsModel = {
      list,
      rows: found.items.map((match) => presentSuggestion(match, locale, name)),
      next: found.nextCursor ?? undefined,
      paged: query.cursor !== undefined,
      steps: list === 'within-reach' && state === 'ready' ? await this.stepsOf(actor, locale) : [],
      state,
    };
    await this.pages.show(reply, (page) => SuggestionsView({ page, model }));
  }

  @Get(':id')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: MatchId,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, id, reply, new FormState());
  }

  @Post(':id/answer')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: MatchId,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.answers.asPerson(actor, id, readAnswer(values)),
    );
    if (!tried.ok) return this.show(actor, id, reply, new FormState(values, tried.problems), 422);
    const said = tried.value.answers.person?.answer;
    await this.pages.goTo(
      reply,
      said === 'yes' ? `/introductions/${tried.value.id}?done=yes` : `/suggestions/${id}`,
    );
  }

  private async show(
    actor: Actor,
    id: MatchId,
    reply: FastifyReply,
    form: FormState,
    status = 200,
  ) {
    const locale = this.pages.localeOf(reply);
    const name = this.names.in(locale);
    const match = await this.suggestions.forPersonById(actor, id);
    const vacancy = await this.vacancies.view(match.vacancyId as VacancyId, actor);
    const model: SuggestionModel = {
      row: presentSuggestion(match, locale, name),
      gates: match.gates.map((gate) => explainGate(gate, locale, name)),
      parts: match.contributions.map((part) => explainContribution(part, locale, name)),
      confidence: confidenceInWords(locale, match.confidence),
      version: match.scorerVersion,
      sourceUrl: vacancy.howToApply.kind === 'source' ? vacancy.howToApply.url : undefined,
    };
    await this.pages.show(reply, (page) => SuggestionView({ page, model, form }), status);
  }

  private async stateOf(actor: Actor): Promise<SuggestionsModel['state']> {
    if (actor.profileId === undefined) return 'no-profile';
    return (await this.consents.current(actor.accountId)) === undefined ? 'no-consent' : 'ready';
  }

  private async stepsOf(actor: Actor, locale: Locale): Promise<ShownStep[]> {
    const steps = await this.opportunities.forPerson(actor, actor.profileId as ProfileId);
    return Promise.all(
      steps.slice(0, MOST_STEPS).map(async ({ step, vacancies, vacancyIds, trainingIds }) => ({
        language: languageName(locale, step.language),
        from: step.from ?? matchTexts[locale].noLevel,
        to: step.to,
        vacancies,
        vacancyIds,
        courses: await this.coursesOf(trainingIds.slice(0, MOST_COURSES), locale),
      })),
    );
  }

  private async coursesOf(ids: readonly string[], locale: Locale): Promise<ShownStep['courses']> {
    return Promise.all(
      ids.map(async (id) => {
        const { text, lang } = titleFor(
          (await this.trainings.get(id as TrainingId)).titles,
          locale,
        );
        return { id, title: text, lang };
      }),
    );
  }
}
