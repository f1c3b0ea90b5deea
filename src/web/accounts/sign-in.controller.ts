import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SessionCookies, Sessions, SignIn } from '../../accounts/index.js';
import { Public } from '../../platform/security/access.js';
import { localPath } from '../../ui/safe-url.js';
import { accountTexts } from '../../ui/texts/account.js';
import { attempt } from '../shell/attempt.js';
import { formValues, textOf } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { SignInView } from './sign-in.view.js';

@ApiExcludeController()
@Public()
@Controller()
export class SignInController {
  constructor(
    private readonly pages: Pages,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('sign-in')
  async form(
    @Query() query: { back?: string; done?: string },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const back = localPath(query.back);
    await this.show(reply, {
      form: new FormState(),
      back,
      message: this.message(reply, query.done),
    });
  }

  @Post('sign-in')
  async submit(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const values = formValues(body);
    const back = localPath(textOf(values, 'back'));
    const locale = this.pages.localeOf(reply);
    const tried = await attempt(locale, () =>
      this.signIn.run(
        { email: textOf(values, 'email'), password: textOf(values, 'password') },
        this.cookies.caller(reply.request),
      ),
    );
    if (!tried.ok)
      return this.show(reply, { form: new FormState(values, tried.problems), back }, 422);
    this.cookies.set(reply, tried.value);
    const { secondFactor } = tried.value;
    const open = secondFactor === 'not-needed' || secondFactor === 'passed';
    const onwards = `/second-factor?back=${encodeURIComponent(back)}`;
    await this.pages.goTo(reply, open ? back : onwards);
  }

  @Post('sign-out')
  async out(@Res() reply: FastifyReply): Promise<void> {
    const token = this.cookies.sessionToken(reply.request);
    if (token !== undefined) await this.sessions.endByToken(token);
    this.cookies.clear(reply);
    await this.pages.goTo(reply, '/');
  }

  private show(
    reply: FastifyReply,
    model: Parameters<typeof SignInView>[0]['model'],
    status = 200,
  ): Promise<void> {
    return this.pages.show(reply, (page) => SignInView({ page, model }), status);
  }

  private message(reply: FastifyReply, done: string | undefined): string | undefined {
    const t = accountTexts[this.pages.localeOf(reply)];
    const messages: Record<string, string> = {
      verified: t.verify.done,
      reset: t.reset.done,
      asked: t.reset.asked,
      erased: t.me.erased,
    };
    return done === undefined ? undefined : messages[done];
  }
}
