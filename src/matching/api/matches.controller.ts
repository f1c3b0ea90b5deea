import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { isUuid, type MatchId, type VacancyId } from '../../kernel/ids.js';
import { notFound } from '../../kernel/errors.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { Suggestions } from '../suggestions.service.js';
import { MatchDto, MatchPageDto, WhyDto } from './match.dto.js';
import { readProfileId } from './read-profile-id.js';

interface MatchesQuery {
  list?: string;
  limit?: string;
  cursor?: string;
  profile?: string;
}

@ApiTags('matches')
@Controller('api/v1/matches')
@Access('job-seeker', 'adviser')
export class MatchesController {
  constructor(private readonly suggestions: Suggestions) {}

  @Get()
  @ApiOperation({
    summary: 'A job seeker’s suggestions, best first; without a list: fits, then fits-if',
  })
  @ApiQuery({
    name: 'list',
    required: false,
    enum: ['fits', 'fits-if', 'to-clear', 'within-reach'],
  })
  @ApiQuery({
    name: 'profile',
    required: false,
    description: 'For an adviser: a person they accompany.',
  })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: MatchPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: MatchesQuery): Promise<MatchPageDto> {
    const profileId = actor.role === 'adviser' ? readProfileId(query.profile) : actor.profileId;
    return this.suggestions.forPerson(actor, query.list, readPageRequest(query), profileId);
  }

  @Get('why')
  @ApiOperation({ summary: 'Why, or why not, for any pair' })
  @ApiQuery({ name: 'profile' })
  @ApiQuery({ name: 'vacancy' })
  @ApiOkResponse({ type: WhyDto })
  why(
    @CurrentActor() actor: Actor,
    @Query('profile') profile?: string,
    @Query('vacancy') vacancy?: string,
  ): Promise<WhyDto> {
    if (!isUuid(vacancy)) throw notFound('Vacancy');
    return this.suggestions.why(
      actor,
      readProfileId(profile ?? actor.profileId),
      vacancy as VacancyId,
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'One suggestion with its reasons' })
  @ApiOkResponse({ type: MatchDto })
  one(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<MatchDto> {
    return this.suggestions.forPersonById(actor, id as MatchId);
  }
}
