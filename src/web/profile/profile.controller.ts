import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Consents } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { ReadProfile, SaveProfile, type ProfileView } from '../../profiles/index.js';
import { profileTexts } from '../../ui/texts/profile.js';
import { comesBack, profileComingBack, TAKE_OVER } from '../reading/accept.js';
import { attempt } from '../shell/attempt.js';
import { formValues, textOf, versionTag } from '../shell/form-body.js';
import { Pages } from '../shell/pages.js';
import { NEW_PROFILE, profileToForm, readProfileForm, withNewItems } from './profile.form.js';
import { EMPTY_PROFILE, ProfilePage, profileFieldNames } from './profile-page.service.js';

const ACTION = '/profile';

@ApiExcludeController()
@Access('job-seeker')
@Controller('profile')
export class ProfileController {
  constructor(
    private readonly pages: Pages,
    private readonly page: ProfilePage,
    private readonly reading: ReadProfile,
    private readonly saving: SaveProfile,
    private readonly consents: Consents,
  ) {}

  @Get()
  async form(
    @CurrentActor() actor: Actor,
    @Query('done') done: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const current = await this.currentOf(actor);
    const values = profileToForm(current ?? NEW_PROFILE);
    await this.page.show(reply, values, {
      ...(await this.optionsFor(actor, reply)),
      saved: done === 'saved',
    });
  }

  @Post()
  async save(@CurrentActor() actor: Actor, @Body() body: unknown, @Res() reply: FastifyReply) {
    const locale = this.pages.localeOf(reply);
    const values = formValues(body);
    const options = await this.optionsFor(actor, reply);
    if (comesBack(values)) {
      const read = textOf(values, 'add') === TAKE_OVER;
      return this.page.show(reply, profileComingBack(values), { ...options, read });
    }
    const add = textOf(values, 'add');
    if (add !== '') {
      const more = withNewItems(values, locale);
      return this.page.show(reply, more, { ...options, extraRow: add === 'languages' });
    }
    const current = (await this.currentOf(actor)) ?? EMPTY_PROFILE;
    const tried = await attempt(
      locale,
      () => this.saving.mine(actor, readProfileForm(values, current, locale), versionTag(values)),
      profileFieldNames(locale),
    );
    if (tried.ok) return this.pages.goTo(reply, '/profile?done=saved');
    const problems = tried.problems;
    await this.page.show(reply, withNewItems(values, locale), { ...options, problems });
  }

  private async optionsFor(actor: Actor, reply: FastifyReply) {
    const consent = await this.consents.current(actor.accountId);
    return {
      action: ACTION,
      title: profileTexts[this.pages.localeOf(reply)].title,
      askConsent: consent === undefined,
    };
  }

  private async currentOf(actor: Actor): Promise<ProfileView | undefined> {
    return actor.profileId === undefined ? undefined : this.reading.mine(actor);
  }
}
