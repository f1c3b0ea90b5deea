import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Consents } from '../../accounts/index.js';
import { AnswerMatch } from '../../introductions/index.js';
import type { Actor } from '../../kernel/actor.js';
import type { MatchId, ProfileId, VacancyId } from '../../kernel/ids.js';
import { Suggestions } from '../../matching/index.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { VacancySearch } from '../../vacancies/index.js';
import { confidenceInWords, explainContribution, explainGate } from '../matches/explain.js';
import { attempt } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { formValues } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { StepsInWords } from '../what-if/steps.service.js';
import { readAnswer } from './answer.form.js';
import { listFrom, presentSuggestion } from './suggestions.presenter.js';
import { SuggestionView, type SuggestionModel } from './suggestion.view.js';
import { SuggestionsView, type SuggestionsModel } from './suggestions.view.js';

const PAGE_SIZE = '20';
const MOST_STEPS = 12;

@ApiExcludeController()
@Access('job-seeker')
@Controller('suggestions')
export class SuggestionsController {
  constructor(
    private readonly pages: Pages,
    private readonly suggestions: Suggestions,
    private readonly steps: StepsInWords,
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
      steps:
        list === 'within-reach' && state === 'ready'
          ? await this.steps.of(actor, actor.profileId as ProfileId, locale, MOST_STEPS)
          : undefined,
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
}
