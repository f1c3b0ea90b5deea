import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EmailVerification, PasswordReset, SessionCookies } from '../../accounts/index.js';
import { Public } from '../../platform/security/access.js';
import { attempt } from '../shell/attempt.js';
import { formValues, textOf, type FormValues } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { ChoosePasswordView, ForgottenPasswordView, VerifyEmailView } from './links.view.js';

/** Pages behind the links that mails carry. */
@ApiExcludeController()
@Public()
@Controller()
export class LinksController {
  constructor(
    private readonly pages: Pages,
    private readonly verification: EmailVerification,
    private readonly reset: PasswordReset,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('verify-email')
  async verifyPage(@Query('token') token: string | undefined, @Res() reply: FastifyReply) {
    await this.showVerify(reply, token ?? '', new FormState());
  }

  @Post('verify-email')
  async verify(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const token = textOf(formValues(body), 'token');
    const tried = await attempt(this.pages.localeOf(reply), () => this.verification.run(token));
    if (!tried.ok) return this.showVerify(reply, token, new FormState({}, tried.problems), 422);
    await this.pages.goTo(reply, '/sign-in?done=verified');
  }

  @Get('reset-password')
  async resetPage(@Query('token') token: string | undefined, @Res() reply: FastifyReply) {
    await this.showChoice(reply, token ?? '', new FormState(), false);
  }

  @Post('reset-password')
  async choose(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    await this.usePassword(reply, formValues(body), false);
  }

  @Get('accept-invitation')
  async invitationPage(@Query('token') token: string | undefined, @Res() reply: FastifyReply) {
    await this.showChoice(reply, token ?? '', new FormState(), true);
  }

  @Post('accept-invitation')
  async accept(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    await this.usePassword(reply, formValues(body), true);
  }

  @Get('forgotten-password')
  async forgottenPage(@Res() reply: FastifyReply): Promise<void> {
    await this.pages.show(reply, (page) => ForgottenPasswordView({ page, form: new FormState() }));
  }

  @Post('forgotten-password')
  async forgotten(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const values = formValues(body);
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.reset.ask(textOf(values, 'email'), reply.request.ip),
    );
    if (tried.ok) return this.pages.goTo(reply, '/sign-in?done=asked');
    const form = new FormState(values, tried.problems);
    await this.pages.show(reply, (page) => ForgottenPasswordView({ page, form }), 422);
  }

  private async usePassword(reply: FastifyReply, values: FormValues, invited: boolean) {
    const token = textOf(values, 'token');
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.reset.run(token, textOf(values, 'password'), this.cookies.caller(reply.request)),
    );
    if (tried.ok) {
      this.cookies.setDevice(reply, tried.value.deviceToken);
      return this.pages.goTo(reply, '/sign-in?done=reset');
    }
    await this.showChoice(reply, token, new FormState({}, tried.problems), invited, 422);
  }

  private showVerify(reply: FastifyReply, token: string, form: FormState, status = 200) {
    return this.pages.show(reply, (page) => VerifyEmailView({ page, token, form }), status);
  }

  private showChoice(
    reply: FastifyReply,
    token: string,
    form: FormState,
    invited: boolean,
    status = 200,
  ) {
    return this.pages.show(
      reply,
      (page) => ChoosePasswordView({ page, token, form, invited }),
      status,
    );
  }
}
