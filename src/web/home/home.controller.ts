import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Consents } from '../../accounts/index.js';
import { Introductions } from '../../introductions/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Suggestions } from '../../matching/index.js';
import { readPageRequest } from '../../platform/http/page.js';
import { MaybeActor, Public } from '../../platform/security/access.js';
import { VacancySearch } from '../../vacancies/index.js';
import { presentRow } from '../introductions/introduction.presenter.js';
import { ConceptNames } from '../shell/concept-names.js';
import { Pages } from '../shell/pages.js';
import { presentSuggestion } from '../suggestions/suggestions.presenter.js';
import { presentVacancyRow } from '../vacancies/vacancy.presenter.js';
import { StepsInWords } from '../what-if/steps.service.js';
import { HomeView } from './home.view.js';
import { EmployerHomeView, SeekerHomeView, type SeekerHomeModel } from './role-home.view.js';

const MOST_SUGGESTIONS = { limit: '3' };
const MOST_VACANCIES = { limit: '6' };
const MOST_WAITING = { limit: '10' };
const MOST_STEPS = 3;

/** The first page: each role begins where its work is. */
@ApiExcludeController()
@Public()
@Controller()
export class HomeController {
  constructor(
    private readonly pages: Pages,
    private readonly suggestions: Suggestions,
    private readonly introductions: Introductions,
    private readonly vacancies: VacancySearch,
    private readonly consents: Consents,
    private readonly names: ConceptNames,
    private readonly steps: StepsInWords,
  ) {}

  @Get()
  async home(@MaybeActor() actor: Actor | undefined, @Res() reply: FastifyReply): Promise<void> {
    switch (actor?.role) {
      case 'job-seeker':
        return this.seeker(actor, reply);
      case 'employer':
        return this.employer(actor, reply);
      case 'adviser':
        return this.pages.goTo(reply, '/waiting');
      case 'coordinator':
        return this.pages.goTo(reply, '/overview');
      case undefined:
        return this.pages.show(reply, (page) => HomeView({ page }));
    }
  }

  private async seeker(actor: Actor, reply: FastifyReply): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const state = await this.stateOf(actor);
    const found =
      state === 'ready'
        ? await this.suggestions.forPerson(actor, undefined, readPageRequest(MOST_SUGGESTIONS))
        : { items: [] };
    const name = this.names.in(locale);
    const model: SeekerHomeModel = {
      suggestions: found.items.map((match) => presentSuggestion(match, locale, name)),
      waiting: await this.waitingFor(actor, reply),
      steps:
        state === 'ready' && actor.profileId !== undefined
          ? await this.steps.of(actor, actor.profileId, locale, MOST_STEPS)
          : [],
      state,
    };
    await this.pages.show(reply, (page) => SeekerHomeView({ page, model }));
  }

  private async employer(actor: Actor, reply: FastifyReply): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const page = readPageRequest(MOST_VACANCIES);
    const found = await this.vacancies.mine(actor, page);
    const model = {
      vacancies: found.items.map((vacancy) => presentVacancyRow(vacancy, locale)),
      waiting: await this.waitingFor(actor, reply),
    };
    await this.pages.show(reply, (context) => EmployerHomeView({ page: context, model }));
  }

  private async waitingFor(actor: Actor, reply: FastifyReply) {
    const page = readPageRequest(MOST_WAITING);
    const { items } = await this.introductions.forActor(actor, page, { waiting: true });
    return items.map((view) => presentRow(view, this.pages.localeOf(reply)));
  }

  private async stateOf(actor: Actor): Promise<SeekerHomeModel['state']> {
    if (actor.profileId === undefined) return 'no-profile';
    return (await this.consents.current(actor.accountId)) === undefined ? 'no-consent' : 'ready';
  }
}
