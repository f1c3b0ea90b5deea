import { Body, Controller, Get, Headers, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import type { ProfileId } from '../../kernel/ids.js';
import { etagOf } from '../../platform/http/etag.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { CaseloadList } from '../use-cases/caseload-list.js';
import { CheckProfile } from '../use-cases/check-profile.js';
import { ReadProfile } from '../use-cases/read-profile.js';
import { SaveProfile } from '../use-cases/save-profile.js';
import { CaseloadDto, ProfileBodyDto, ProfileCheckDto, ProfileDto } from './profile.dto.js';

/** Profiles of the people whom an adviser accompanies. */
@ApiTags('profiles')
@Access('adviser')
@Controller('api/v1')
export class ProfilesController {
  constructor(
    private readonly reading: ReadProfile,
    private readonly saving: SaveProfile,
    private readonly checking: CheckProfile,
    private readonly people: CaseloadList,
  ) {}

  @Get('caseload')
  @ApiOperation({ summary: 'The people I accompany, newest first' })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: CaseloadDto })
  caseload(
    @CurrentActor() actor: Actor,
    @Query() query: { limit?: string; cursor?: string },
  ): Promise<unknown> {
    return this.people.forActor(actor, readPageRequest(query));
  }

  @Get('profiles/:id')
  @ApiOperation({ summary: 'The profile of a person I accompany' })
  @ApiOkResponse({ type: ProfileDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const view = await this.reading.ofPerson(actor, id as ProfileId);
    void reply.header('etag', etagOf(view.version));
    return view;
  }

  @Put('profiles/:id')
  @ApiOperation({
    summary: 'Save the profile of a person I accompany',
    description: '`consent` in the body is left out of account: only the person agrees.',
  })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiBody({ type: ProfileBodyDto })
  @ApiOkResponse({ type: ProfileDto })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const view = await this.saving.ofPerson(actor, id as ProfileId, body, ifMatch);
    void reply.header('etag', etagOf(view.version));
    return view;
  }

  @Post('profiles/:id/check')
  @ApiOperation({
    summary: 'Record that language, permission and CV have been verified',
    description: 'Good for six months; ends earlier when the person changes what was checked.',
  })
  @ApiBody({ type: ProfileCheckDto })
  @ApiCreatedResponse({ type: ProfileDto })
  check(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
  ): Promise<unknown> {
    return this.checking.run(actor, id as ProfileId, body);
  }
}
