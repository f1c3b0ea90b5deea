import { Body, Controller, Delete, Get, Headers, Put, Query, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { etagOf } from '../../platform/http/etag.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { ProfileView } from '../domain/profile-row.js';
import { ProfileConsent } from '../use-cases/profile-consent.js';
import { ProfileHistory } from '../use-cases/profile-history.js';
import { ReadProfile } from '../use-cases/read-profile.js';
import { SaveProfile } from '../use-cases/save-profile.js';
import { ConsentDto, ProfileBodyDto, ProfileDto, ProfileHistoryDto } from './profile.dto.js';

/** A job seeker's own profile. */
@ApiTags('profile')
@Access('job-seeker')
@Controller('api/v1')
export class MyProfileController {
  constructor(
    private readonly reading: ReadProfile,
    private readonly saving: SaveProfile,
    private readonly consent: ProfileConsent,
    private readonly past: ProfileHistory,
  ) {}

  @Get('profile')
  @ApiOperation({ summary: 'My profile', description: '404 until it is saved for the first time.' })
  @ApiOkResponse({ type: ProfileDto })
  async get(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return tagged(reply, await this.reading.mine(actor));
  }

  @Put('profile')
  @ApiOperation({
    summary: 'Save my whole profile',
    description: 'What the body leaves out is gone.',
  })
  @ApiHeader({ name: 'If-Match', required: false, description: 'ETag of the version you edited.' })
  @ApiBody({ type: ProfileBodyDto })
  @ApiOkResponse({ type: ProfileDto })
  async put(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return tagged(reply, await this.saving.mine(actor, body, ifMatch));
  }

  @Get('profile/history')
  @ApiOperation({ summary: 'Former versions of my profile, newest first' })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: ProfileHistoryDto })
  history(
    @CurrentActor() actor: Actor,
    @Query() query: { limit?: string; cursor?: string },
  ): Promise<unknown> {
    return this.past.mine(actor, readPageRequest(query));
  }

  @Put('me/consent')
  @ApiOperation({ summary: 'Agree that my profile is compared with vacancies' })
  @ApiOkResponse({ type: ConsentDto })
  agree(@CurrentActor() actor: Actor): Promise<unknown> {
    return this.consent.give(actor);
  }

  @Delete('me/consent')
  @ApiOperation({ summary: 'Withdraw my consent; suggestions go at once' })
  @ApiOkResponse({ type: ConsentDto })
  withdraw(@CurrentActor() actor: Actor): Promise<unknown> {
    return this.consent.withdraw(actor);
  }
}

function tagged(reply: FastifyReply, view: ProfileView): ProfileView {
  void reply.header('etag', etagOf(view.version));
  return view;
}
