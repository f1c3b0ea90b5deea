import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Contacts } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import type { ProfileId } from '../../kernel/ids.js';
import type { Locale } from '../../kernel/locale.js';
import { localDateIn } from '../../kernel/local-date.js';
import { Suggestions } from '../../matching/index.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { Settings } from '../../platform/settings/settings.js';
import {
  CaseloadList,
  CheckProfile,
  ReadProfile,
  type CaseloadItem,
} from '../../profiles/index.js';
import { formatDay } from '../../ui/format.js';
import { fill } from '../../ui/texts/fill.js';
import { staffTexts } from '../../ui/texts/staff.js';
import { attempt } from '../shell/attempt.js';
import { ConceptNames } from '../shell/concept-names.js';
import { formValues, isTicked } from '../shell/form-body.js';
import { FormState } from '../shell/form-state.js';
import { pagerLinks } from '../shell/pager.js';
import { Pages } from '../shell/pages.js';
import { placeInWords } from '../shell/vacancy-words.js';
import {
  listFrom,
  presentSuggestion,
  type ShownList,
} from '../suggestions/suggestions.presenter.js';
import { StepsInWords } from '../what-if/steps.service.js';
import { CaseloadView, type CaseloadModel, type CaseloadRow } from './caseload.view.js';
import { profileFacts } from './person.presenter.js';
import { PersonView, type PersonModel } from './person.view.js';

const PAGE_SIZE = '50';
const MOST_SUGGESTIONS = { limit: '20' };
const MOST_STEPS = 6;

@ApiExcludeController()
@Access('adviser')
@Controller('caseload')
export class CaseloadPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly settings: Settings,
    private readonly caseload: CaseloadList,
    private readonly profiles: ReadProfile,
    private readonly checking: CheckProfile,
    private readonly contacts: Contacts,
    private readonly suggestions: Suggestions,
    private readonly steps: StepsInWords,
    private readonly names: ConceptNames,
  ) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Query('cursor') cursor: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const found = await this.caseload.forActor(
      actor,
      readPageRequest({ limit: PAGE_SIZE, cursor }),
    );
    const model: CaseloadModel = {
      rows: found.items.map((item) => this.rowOf(item, locale)),
      ...pagerLinks('/caseload', cursor, found.nextCursor),
    };
    await this.pages.show(reply, (page) => CaseloadView({ page, model }));
  }

  @Get(':id')
  async person(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: ProfileId,
    @Query('list') list: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(actor, id, listFrom(list), reply, new FormState());
  }

  @Post(':id/check')
  async check(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: ProfileId,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const values = formValues(body);
    const seen = {
      language: isTicked(values, 'language'),
      permission: isTicked(values, 'permission'),
      cv: isTicked(values, 'cv'),
    };
    const tried = await attempt(this.pages.localeOf(reply), () =>
      this.checking.run(actor, id, seen),
    );
    if (tried.ok) return this.pages.goTo(reply, `/caseload/${id}`);
    await this.show(actor, id, 'fits', reply, new FormState(values, tried.problems));
  }

  private rowOf(item: CaseloadItem, locale: Locale): CaseloadRow {
    const t = staffTexts[locale].caseload;
    const { checkedUntil, updatedAt } = item;
    return {
      profileId: item.profileId,
      name: item.name,
      home: placeInWords(item.home, locale),
      consent: item.consent,
      checked: checkedUntil && fill(t.checked, { day: formatDay(locale, checkedUntil) }),
      updated:
        updatedAt === null
          ? undefined
          : formatDay(locale, localDateIn(updatedAt, this.settings.timeZone)),
    };
  }

  private async show(
    actor: Actor,
    id: ProfileId,
    list: ShownList,
    reply: FastifyReply,
    check: FormState,
  ): Promise<void> {
    const locale = this.pages.localeOf(reply);
    const name = this.names.in(locale);
    const profile = await this.profiles.ofPerson(actor, id);
    const contact = await this.contacts.read(undefined, profile.accountId);
    const page = readPageRequest(MOST_SUGGESTIONS);
    const matches = profile.consent
      ? (await this.suggestions.forPerson(actor, list, page, id)).items
      : [];
    const { checkedUntil } = profile;
    const model: PersonModel = {
      profileId: id,
      name: contact.name,
      facts: profileFacts(profile, locale, name),
      consent: profile.consent,
      checkedUntil:
        checkedUntil &&
        fill(staffTexts[locale].person.checkedUntil, { day: formatDay(locale, checkedUntil) }),
      list,
      rows: matches.map((match) => presentSuggestion(match, locale, name)),
      steps: profile.consent ? await this.steps.of(actor, id, locale, MOST_STEPS) : [],
    };
    const status = check.failed ? 422 : 200;
    await this.pages.show(reply, (context) => PersonView({ page: context, model, check }), status);
  }
}
