import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PassSecondFactor, SessionCookies } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CurrentActor, SignedIn } from '../../platform/security/access.js';
import { localPath } from '../../ui/safe-url.js';
import { attempt } from '../shell/attempt.js';
import { formValues, textOf } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { AskCodeView, BeginView, RecoveryCodesView, SetUpView } from './second-factor.view.js';

/** What follows a right password where that is not enough. */
@ApiExcludeController()
@SignedIn()
@Controller('second-factor')
export class SecondFactorController {
  constructor(
    private readonly pages: Pages,
    private readonly factor: PassSecondFactor,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  async read(
    @CurrentActor() actor: Actor,
    @Query('back') back: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, reply, new FormState(), localPath(back));
  }

  @Post('begin')
  async begin(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.factor.begin(actor);
    const back = localPath(textOf(formValues(body), 'back'));
    await this.pages.goTo(reply, `/second-factor?back=${encodeURIComponent(back)}`);
  }

  @Post()
  async confirm(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const back = localPath(textOf(values, 'back'));
    const caller = this.cookies.caller(reply.request);
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.factor.confirm(actor, textOf(values, 'code'), caller),
    );
    if (!tried.ok) return this.show(actor, reply, new FormState({}, tried.problems), back, 422);
    this.cookies.set(reply, tried.value.opened);
    const codes = tried.value.recoveryCodes;
    await this.pages.show(reply, (page) => RecoveryCodesView({ page, codes, back }));
  }

  @Post('pass')
  async pass(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const back = localPath(textOf(values, 'back'));
    const caller = this.cookies.caller(reply.request);
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.factor.pass(actor, textOf(values, 'code'), caller),
    );
    if (!tried.ok) return this.show(actor, reply, new FormState({}, tried.problems), back, 422);
    this.cookies.set(reply, tried.value);
    await this.pages.goTo(reply, back);
  }

  /** The step the person is at: ask for the code, show the picture, or offer to begin. */
  private async show(
    actor: Actor,
    reply: FastifyReply,
    form: FormState,
    back: string,
    status = 200,
  ): Promise<void> {
    const { enrolled, required } = await this.factor.view(actor);
    const pending = enrolled ? undefined : await this.factor.pending(actor);
    await this.pages.show(
      reply,
      (page) => {
        if (enrolled) return AskCodeView({ page, form, back });
        if (pending === undefined) return BeginView({ page, form, back, required });
        return SetUpView({ page, form, back, ...pending });
      },
      status,
    );
  }
}
