import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import type { VacancyId } from '../../kernel/ids.js';
import { Suggestions } from '../../matching/index.js';
import { notFound } from '../../kernel/errors.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor, MaybeActor, Public } from '../../platform/security/access.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import {
  ContactRequests,
  readVacancyQuery,
  SourceOutcomes,
  VacancySearch,
} from '../../vacancies/index.js';
import { confidenceInWords, explainContribution, explainGate } from '../matches/explain.js';
import { attempt } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { formValues, optionalText, type FormValues } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { titleFor } from '../shell/vacancy-words.js';
import { VacancyPageView } from './vacancy.view.js';
import { presentVacancy, presentVacancyRow } from './vacancy.presenter.js';
import { VacancySearchView } from './vacancy-search.view.js';
import { WhyView, type WhyModel } from './why.view.js';

const PAGE_SIZE = '20';
const FILTERS = ['q', 'country', 'contract', 'language', 'place', 'minutes'] as const;

type SearchQuery = Partial<Record<(typeof FILTERS)[number] | 'cursor', string>>;
interface Forms {
  call?: FormState;
  outcome?: FormState;
  done?: string | undefined;
}

@ApiExcludeController()
@Controller('vacancies')
export class VacancyPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly search: VacancySearch,
    private readonly suggestions: Suggestions,
    private readonly calls: ContactRequests,
    private readonly outcomes: SourceOutcomes,
    private readonly names: ConceptNames,
  ) {}

  @Public()
  @Get()
  async list(@Query() query: SearchQuery, @Res() reply: FastifyReply): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const values = formValues(query);
    const request = readPageRequest({ limit: PAGE_SIZE, cursor: query.cursor });
    const t = vacancyTexts[locale];
    const labels = { place: t.near, minutes: t.minutes, country: t.country, q: t.query };
    const tried = await attempt(
      locale,
      () => this.search.search(readVacancyQuery(values), request),
      { labels },
    );
    const found = tried.ok ? tried.value : { items: [], nextCursor: null };
    const model = {
      form: new FormState(values, tried.ok ? [] : tried.problems),
      rows: found.items.map((vacancy) => presentVacancyRow(vacancy, locale)),
      first: query.cursor === undefined ? undefined : addressOf(values),
      next: found.nextCursor === null ? undefined : addressOf(values, found.nextCursor),
    };
    await this.pages.show(
      reply,
      (page) => VacancySearchView({ page, model }),
      tried.ok ? 200 : 422,
    );
  }

  @Public()
  @Get(':id')
  async one(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', IdPipe) id: VacancyId,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, id, reply, { done });
  }

  @Access('job-seeker')
  @Get(':id/why')
  async why(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    if (actor.profileId === undefined) throw notFound('Profile');
    const vacancy = await this.search.view(id, actor);
    const why = await this.suggestions.why(actor, actor.profileId, id);
    const name = this.names.in(locale);
    const model: WhyModel = {
      vacancyId: id,
      title: titleFor(vacancy.titles, locale),
      listText: vocabularyTexts[locale].lists[why.list],
      gates: why.gates.map((gate) => explainGate(gate, locale, name)),
      parts: why.contributions.map((part) => explainContribution(part, locale, name)),
      score: why.score,
      confidence: confidenceInWords(locale, why.confidence),
      version: why.scorerVersion,
    };
    await this.pages.show(reply, (page) => WhyView({ page, model }));
  }

  @Access('job-seeker')
  @Post(':id/call')
  async call(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.calls.ask(actor, id, { note: optionalText(values, 'note') }),
    );
    if (tried.ok) return this.pages.goTo(reply, `/vacancies/${id}?done=asked`);
    await this.show(actor, id, reply, { call: new FormState(values, tried.problems) });
  }

  @Access('job-seeker')
  @Post(':id/outcome')
  async outcome(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const told = { outcome: optionalText(values, 'outcome'), on: optionalText(values, 'on') };
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.outcomes.tell(actor, id, told),
    );
    if (tried.ok) return this.pages.goTo(reply, `/vacancies/${id}?done=saved`);
    await this.show(actor, id, reply, { outcome: new FormState(values, tried.problems) });
  }

  private async show(actor: Actor | undefined, id: VacancyId, reply: FastifyReply, forms: Forms) {
    const locale = this.pages.localeOf(reply);
    const vacancy = await this.search.view(id, actor);
    const forSeeker = actor?.role === 'job-seeker';
    const model = {
      vacancy: presentVacancy(vacancy, locale, this.names.in(locale)),
      forSeeker,
      forAdviser: actor?.role === 'adviser',
      canAskWhy: forSeeker && actor.profileId !== undefined,
      asked: forms.done === 'asked',
      saved: forms.done === 'saved',
    };
    const { call = new FormState(), outcome = new FormState() } = forms;
    await this.pages.show(
      reply,
      (page) => VacancyPageView({ page, model, call, outcome }),
      call.failed || outcome.failed ? 422 : 200,
    );
  }
}

/** The same search, from its beginning or on from a cursor. */
function addressOf(values: FormValues, cursor?: string): string {
  const stated = FILTERS.flatMap((name) => {
    const text = optionalText(values, name);
    return text === undefined ? [] : [[name, text]];
  });
  const query = new URLSearchParams([
    ...stated,
    ...(cursor === undefined ? [] : [['cursor', cursor]]),
  ]);
  return `/vacancies?${query.toString()}`;
}
