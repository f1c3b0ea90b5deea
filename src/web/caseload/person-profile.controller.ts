import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Contacts } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import type { ProfileId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { ReadProfile, SaveProfile, type ProfileView } from '../../profiles/index.js';
import { fill } from '../../ui/texts/fill.js';
import { profileTexts } from '../../ui/texts/profile.js';
import { profileToForm, readProfileForm, withNewItems } from '../profile/profile.form.js';
import { ProfilePage, profileFieldNames } from '../profile/profile-page.service.js';
import { comesBack, profileComingBack, TAKE_OVER } from '../reading/accept.js';
import { attempt } from '../shell/attempt.js';
import { formValues, textOf, versionTag } from '../shell/form-body.js';
import { Pages } from '../shell/pages.js';

/** The profile form, filled in together with the person. Consent stays theirs to give. */
@ApiExcludeController()
@Access('adviser')
@Controller('caseload/:id/edit')
export class PersonProfileController {
  constructor(
    private readonly pages: Pages,
    private readonly page: ProfilePage,
    private readonly reading: ReadProfile,
    private readonly saving: SaveProfile,
    private readonly contacts: Contacts,
  ) {}

  @Get()
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: ProfileId,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const profile = await this.reading.ofPerson(actor, id);
    await this.page.show(reply, profileToForm(profile), await this.optionsFor(profile, reply));
  }

  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: ProfileId,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const values = formValues(body);
    const profile = await this.reading.ofPerson(actor, id);
    const options = await this.optionsFor(profile, reply);
    if (comesBack(values)) {
      const read = textOf(values, 'add') === TAKE_OVER;
      return this.page.show(reply, profileComingBack(values), { ...options, read });
    }
    const add = textOf(values, 'add');
    const more = withNewItems(values, locale);
    if (add !== '')
      return this.page.show(reply, more, { ...options, extraRow: add === 'languages' });
    const record = readProfileForm(values, profile, locale);
    const tried = await attempt(
      locale,
      () => this.saving.ofPerson(actor, id, record, versionTag(values)),
      profileFieldNames(locale),
    );
    if (tried.ok) return this.pages.goTo(reply, `/caseload/${id}`);
    await this.page.show(reply, more, { ...options, problems: tried.problems });
  }

  private async optionsFor(profile: ProfileView, reply: FastifyReply) {
    const { name } = await this.contacts.read(undefined, profile.accountId);
    return {
      action: `/caseload/${profile.id}/edit`,
      title: fill(profileTexts[this.pages.localeOf(reply)].ofPerson, { name }),
      askConsent: false,
      back: { href: `/caseload/${profile.id}`, text: name },
    };
  }
}
