import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CONSENT_NOTICE, SignUp } from '../../accounts/index.js';
import type { Locale } from '../../kernel/locale.js';
import { Public } from '../../platform/security/access.js';
import { accountTexts } from '../../ui/texts/account.js';
import { attempt } from '../shell/attempt.js';
import { formValues, isTicked, optionalText, textOf, type FormValues } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { MessageView } from '../shell/message.view.js';
import { Pages } from '../shell/pages.js';
import { SignUpView } from './sign-up.view.js';

/** The form as the sign-up wants it; what only an employer states is left out for others. */
export function readSignUp(values: FormValues, locale: Locale): Record<string, unknown> {
  const role = textOf(values, 'role');
  const scheme = optionalText(values, 'employer.identifier.scheme');
  const value = optionalText(values, 'employer.identifier.value');
  return {
    role,
    locale,
    name: textOf(values, 'name'),
    email: textOf(values, 'email'),
    password: textOf(values, 'password'),
    ...(role === 'employer' && {
      employer: {
        name: textOf(values, 'employer.name'),
        ...((scheme ?? value) !== undefined && { identifier: { scheme, value } }),
      },
    }),
    ...(isTicked(values, 'consent') && role !== 'employer' && { consent: true }),
  };
}

@ApiExcludeController()
@Public()
@Controller('sign-up')
export class SignUpController {
  constructor(
    private readonly pages: Pages,
    private readonly signUp: SignUp,
  ) {}

  @Get()
  async form(@Query('role') role: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const chosen = role === 'employer' ? role : 'job-seeker';
    await this.show(reply, new FormState({ role: chosen }));
  }

  @Post()
  async submit(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const values = formValues(body);
    const locale = this.pages.localeOf(reply);
    const t = accountTexts[locale];
    const labels = {
      name: t.signUp.name,
      email: t.email,
      password: t.password,
      'employer.name': t.signUp.employerName,
      'employer.identifier.value': t.signUp.identifier,
      'employer.identifier.scheme': t.signUp.scheme,
    };
    const shownAt = {
      employer: 'employer.name',
      'employer.identifier': 'employer.identifier.value',
    };
    const tried = await attempt(
      locale,
      () => this.signUp.run(readSignUp(values, locale), locale, reply.request.ip),
      {
        labels,
        shownAt,
      },
    );
    if (!tried.ok) return this.show(reply, new FormState(values, tried.problems), 422);
    await this.pages.goTo(reply, '/sign-up/sent');
  }

  @Get('sent')
  async sent(@Res() reply: FastifyReply): Promise<void> {
    await this.pages.show(reply, (page) => {
      const t = accountTexts[page.locale].signUp;
      return MessageView({ page, title: t.sentTitle, text: t.sent });
    });
  }

  private show(reply: FastifyReply, form: FormState, status = 200): Promise<void> {
    const model = { form, notice: CONSENT_NOTICE };
    return this.pages.show(reply, (page) => SignUpView({ page, model }), status);
  }
}
