import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Introductions } from '../../introductions/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { VacancyId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { CaseloadList } from '../../profiles/index.js';
import type { ShownProblem } from '../../ui/parts/error-summary.js';
import { introductionPageTexts } from '../../ui/texts/introduction-page.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { ContactRequests, ReviewVacancy, VacancySearch } from '../../vacancies/index.js';
import { attempt } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { formValues, optionalText } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { presentVacancy, presentVacancyRow } from '../vacancies/vacancy.presenter.js';
import { ReviewView } from './review.view.js';
import { presentWaiting } from './waiting.presenter.js';
import { WaitingView, type WaitingCall, type WaitingModel } from './waiting.view.js';

const MOST = { limit: '100' };

@ApiExcludeController()
@Access('adviser')
@Controller('waiting')
export class WaitingController {
  constructor(
    private readonly pages: Pages,
    private readonly introductions: Introductions,
    private readonly vacancies: VacancySearch,
    private readonly reviewing: ReviewVacancy,
    private readonly calls: ContactRequests,
    private readonly caseload: CaseloadList,
    private readonly names: ConceptNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.show(actor, reply, []);
  }

  @Post('calls/:id')
  async callDone(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const locale = this.pages.localeOf(reply);
    const told = {
      result: optionalText(values, `${id}.result`),
      note: optionalText(values, `${id}.note`),
    };
    const tried = await attempt(locale, () => this.calls.answer(actor, id, told), {
      labels: { [`${id}.result`]: introductionPageTexts[locale].waiting.callResult },
      shownAt: { result: `${id}.result`, note: `${id}.note` },
    });
    if (tried.ok) return this.pages.goTo(reply, '/waiting');
    await this.show(actor, reply, tried.problems);
  }

  @Get('reviews/:id')
  async review(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showReview(actor, id, reply, new FormState());
  }

  @Post('reviews/:id')
  async reviewed(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const locale = this.pages.localeOf(reply);
    const said = {
      decision: optionalText(values, 'decision'),
      reason: optionalText(values, 'reason'),
    };
    const tried = await attempt(locale, () => this.reviewing.run(actor, id, said), {
      labels: { reason: vacancyTexts[locale].review.reason },
    });
    if (tried.ok) return this.pages.goTo(reply, '/waiting');
    await this.showReview(actor, id, reply, new FormState(values, tried.problems));
  }

  private async show(
    actor: Actor,
    reply: FastifyReply,
    problems: readonly ShownProblem[],
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const page = readPageRequest(MOST);
    const waiting = await this.introductions.forActor(actor, page, { waiting: true });
    const reviews = await this.vacancies.toReview(actor, page);
    const model: WaitingModel = {
      introductions: presentWaiting(waiting.items, this.clock.today(), locale),
      reviews: reviews.items.map((vacancy) => presentVacancyRow(vacancy, locale)),
      calls: await this.callsOf(actor),
      problems,
    };
    const status = problems.length > 0 ? 422 : 200;
    await this.pages.show(reply, (context) => WaitingView({ page: context, model }), status);
  }

  private async callsOf(actor: Actor): Promise<WaitingCall[]> {
    const page = readPageRequest(MOST);
    const { items } = await this.calls.forActor(actor, page, { status: 'open' });
    if (items.length === 0) return [];
    const people = new Map(
      (await this.caseload.forActor(actor, page)).items.map((one) => [
        String(one.accountId),
        one.name,
      ]),
    );
    return items.map((call) => ({
      id: call.id,
      vacancyId: call.vacancyId,
      title: call.vacancyTitle ?? '–',
      person: call.accountId === undefined ? undefined : people.get(call.accountId),
      note: call.note ?? undefined,
    }));
  }

  private async showReview(actor: Actor, id: VacancyId, reply: FastifyReply, form: FormState) {
    const locale = this.pages.localeOf(reply);
    const view = await this.vacancies.view(id, actor);
    const vacancy = presentVacancy(view, locale, this.names.in(locale));
    const status = form.failed ? 422 : 200;
    await this.pages.show(reply, (page) => ReviewView({ page, vacancy, form }), status);
  }
}
