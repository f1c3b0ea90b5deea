import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  DecideApproval,
  Introductions,
  RecordOutcome,
  WithdrawIntroduction,
  type IntroductionView,
} from '../../introductions/index.js';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/errors.js';
import type { IntroductionId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import { Suggestions } from '../../matching/index.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { CurrentActor, SignedIn } from '../../platform/security/access.js';
import { introductionPageTexts } from '../../ui/texts/introduction-page.js';
import { explainGate, type ShownGate } from '../matches/explain.js';
import { attempt } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { formValues, optionalText } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { pagerLinks } from '../shell/pager.js';
import { Pages } from '../shell/pages.js';
import { linksFor } from './introduction-links.js';
import { IntroductionPageView, type IntroductionForms } from './introduction.view.js';
import { presentIntroduction, presentRow } from './introduction.presenter.js';
import { IntroductionsView } from './introductions.view.js';

const PAGE_SIZE = '30';

@ApiExcludeController()
@SignedIn()
@Controller('introductions')
export class IntroductionPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly introductions: Introductions,
    private readonly suggestions: Suggestions,
    private readonly deciding: DecideApproval,
    private readonly recording: RecordOutcome,
    private readonly withdrawing: WithdrawIntroduction,
    private readonly names: ConceptNames,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query('cursor') cursor: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const request = readPageRequest({ limit: PAGE_SIZE, cursor });
    const found = await this.introductions.forActor(actor, request);
    const model = {
      rows: found.items.map((view) => presentRow(view, locale)),
      ...pagerLinks('/introductions', cursor, found.nextCursor),
    };
    await this.pages.show(reply, (page) => IntroductionsView({ page, model }));
  }

  @Get(':id')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: IntroductionId,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, id, reply, {}, done);
  }

  @Post(':id/approval')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: IntroductionId,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const locale = this.pages.localeOf(reply);
    const tried = await attempt(
      locale,
      () =>
        this.deciding.run(actor, id, {
          decision: optionalText(values, 'decision'),
          reason: optionalText(values, 'reason'),
        }),
      { labels: { reason: introductionPageTexts[locale].decideReason } },
    );
    if (tried.ok) return this.pages.goTo(reply, `/introductions/${id}?done=decided`);
    await this.show(actor, id, reply, { decision: new FormState(values, tried.problems) });
  }

  @Post(':id/outcome')
  async outcome(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: IntroductionId,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const locale = this.pages.localeOf(reply);
    const t = introductionPageTexts[locale];
    const told = { outcome: optionalText(values, 'outcome'), on: optionalText(values, 'on') };
    const tried = await attempt(locale, () => this.recording.run(actor, id, told), {
      labels: { outcome: t.outcome, on: t.on },
    });
    if (tried.ok) return this.pages.goTo(reply, `/introductions/${id}?done=outcome`);
    await this.show(actor, id, reply, { outcome: new FormState(values, tried.problems) });
  }

  @Post(':id/withdrawal')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: IntroductionId,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.withdrawing.run(actor, id, { note: optionalText(values, 'note') }),
    );
    if (tried.ok) return this.pages.goTo(reply, `/introductions/${id}?done=withdrawn`);
    await this.show(actor, id, reply, { withdrawal: new FormState(values, tried.problems) });
  }

  private async show(
    actor: Actor,
    id: IntroductionId,
    reply: FastifyReply,
    refused: Partial<IntroductionForms>,
    done?: string,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const view = await this.introductions.get(id, actor);
    const messages: Readonly<Record<string, string>> = introductionPageTexts[locale].done;
    const model = {
      introduction: presentIntroduction(view, locale),
      gates: await this.reasonsFor(actor, view, locale),
      message: done === undefined ? undefined : messages[done],
      links: linksFor(actor, view, locale),
    };
    const forms: IntroductionForms = {
      decision: refused.decision ?? new FormState(),
      outcome: refused.outcome ?? new FormState(),
      withdrawal: refused.withdrawal ?? new FormState(),
    };
    const failed = Object.keys(refused).length > 0;
    await this.pages.show(
      reply,
      (page) => IntroductionPageView({ page, model, forms }),
      failed ? 422 : 200,
    );
  }

  /** Who decides reads the reasons for and against; an adviser who may not see the profile decides without them. */
  private async reasonsFor(
    actor: Actor,
    view: IntroductionView,
    locale: Locale,
  ): Promise<ShownGate[]> {
    if (actor.role !== 'adviser') return [];
    try {
      const match = await this.suggestions.forPersonById(actor, view.matchId);
      return match.gates.map((gate) => explainGate(gate, locale, this.names.in(locale)));
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return [];
      throw error;
    }
  }
}
