import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CONSENT_NOTICE,
  MeService,
  MyData,
  PasswordChange,
  SessionCookies,
  Sessions,
} from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { localDateIn } from '../../kernel/local-date.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { CurrentActor, SignedIn } from '../../platform/security/access.js';
import { Settings } from '../../platform/settings/settings.js';
import { ProfileConsent } from '../../profiles/index.js';
import { accountTexts } from '../../ui/texts/account.js';
import { attempt } from '../shell/attempt.js';
import { formValues, isTicked, textOf } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { Pages } from '../shell/pages.js';
import { AccountView, type AccountModel } from './account.view.js';

type Forms = Partial<Record<'contact' | 'password' | 'erasure', FormState>>;

@ApiExcludeController()
@SignedIn()
@Controller('account')
export class AccountController {
  constructor(
    private readonly pages: Pages,
    private readonly settings: Settings,
    private readonly me: MeService,
    private readonly consents: ProfileConsent,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly passwords: PasswordChange,
    private readonly data: MyData,
  ) {}

  @Get()
  async read(
    @CurrentActor() actor: Actor,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, reply, {}, done === 'saved');
  }

  @Post()
  async change(@CurrentActor() actor: Actor, @Body() body: unknown, @Res() reply: FastifyReply) {
    const values = formValues(body);
    const locale = this.pages.localeOf(reply);
    const t = accountTexts[locale].me;
    const tried = await attempt(
      locale,
      () =>
        this.me.change(actor, {
          name: textOf(values, 'name'),
          phone: textOf(values, 'phone'),
          address: textOf(values, 'address'),
          locale: textOf(values, 'locale'),
        }),
      { labels: { name: t.name, phone: t.phone, address: t.address, locale: t.language } },
    );
    if (tried.ok) return this.pages.goTo(reply, '/account?done=saved');
    await this.show(actor, reply, { contact: new FormState(values, tried.problems) });
  }

  @Post('consent')
  async consent(@CurrentActor() actor: Actor, @Body() body: unknown, @Res() reply: FastifyReply) {
    const wish = textOf(formValues(body), 'consent');
    if (wish === 'give') await this.consents.give(actor);
    if (wish === 'withdraw') await this.consents.withdraw(actor);
    await this.pages.goTo(reply, '/account?done=saved');
  }

  @Post('password')
  async password(@CurrentActor() actor: Actor, @Body() body: unknown, @Res() reply: FastifyReply) {
    const values = formValues(body);
    const locale = this.pages.localeOf(reply);
    const t = accountTexts[locale];
    const [current, next] = [textOf(values, 'current'), textOf(values, 'next')];
    const caller = this.cookies.caller(reply.request);
    const tried = await attempt(locale, () => this.passwords.run(actor, current, next, caller), {
      labels: { current: t.currentPassword, next: t.newPassword },
    });
    if (tried.ok) {
      this.cookies.set(reply, tried.value);
      return this.pages.goTo(reply, '/account?done=saved');
    }
    await this.show(actor, reply, { password: new FormState({}, tried.problems) });
  }

  @Post('sessions/:id/end')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(actor.accountId, id);
    await this.pages.goTo(reply, '/account?done=saved');
  }

  @Get('data')
  async export(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    const data = await this.data.exportOf(actor);
    await reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="passerelle.json"')
      .send(JSON.stringify(data, null, 2));
  }

  @Post('erase')
  async erase(@CurrentActor() actor: Actor, @Body() body: unknown, @Res() reply: FastifyReply) {
    if (!isTicked(formValues(body), 'confirm')) {
      const text = accountTexts[this.pages.localeOf(reply)].me.eraseMissing;
      const erasure = new FormState({}, [{ field: 'confirm', text }]);
      return this.show(actor, reply, { erasure });
    }
    await this.data.erase(actor);
    this.cookies.clear(reply);
    await this.pages.goTo(reply, '/sign-in?done=erased');
  }

  private async show(
    actor: Actor,
    reply: FastifyReply,
    forms: Forms,
    saved = false,
  ): Promise<void> {
    const me = await this.me.view(actor);
    const contact =
      forms.contact ??
      new FormState({
        name: me.name,
        phone: me.phone ?? '',
        address: me.address ?? '',
        locale: me.locale,
      });
    const model: AccountModel = {
      email: me.email,
      organisation: me.organisation?.name ?? me.employer?.name,
      consent: actor.role === 'job-seeker' ? this.consentOf(me.consent) : undefined,
      sessions: await this.sessionsOf(actor, reply.request),
      saved,
    };
    const failed = Object.keys(forms).length > 0;
    await this.pages.show(
      reply,
      (page) =>
        AccountView({
          page,
          model,
          contact,
          password: forms.password ?? new FormState(),
          erasure: forms.erasure ?? new FormState(),
        }),
      failed ? 422 : 200,
    );
  }

  private consentOf(consent: {
    given: boolean;
    version?: string;
    givenAt?: Date | string | null;
    currentVersion: string;
  }): AccountModel['consent'] {
    const { givenAt, version, currentVersion } = consent;
    const at = givenAt ?? undefined;
    return {
      givenOn:
        consent.given && at !== undefined
          ? localDateIn(new Date(at), this.settings.timeZone)
          : undefined,
      outdated: version !== undefined && version !== currentVersion,
      notice: CONSENT_NOTICE,
    };
  }

  private async sessionsOf(
    actor: Actor,
    request: FastifyRequest,
  ): Promise<AccountModel['sessions']> {
    const token = this.cookies.sessionToken(request);
    const sessions = await this.sessions.of(actor.accountId, token);
    return sessions.map((session) => ({
      id: session.id,
      device: session.device,
      lastSeenAt: session.seenAt,
      current: session.current,
    }));
  }
}
