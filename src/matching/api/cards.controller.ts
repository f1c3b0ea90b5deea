import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { MatchId, VacancyId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { Suggestions } from '../suggestions.service.js';
import { CardDto, CardPageDto } from './match.dto.js';

@ApiTags('matches')
@Controller('api/v1/vacancies/:id/matches')
@Access('employer', 'adviser')
export class CardsController {
  constructor(private readonly suggestions: Suggestions) {}

  @Get()
  @ApiOperation({
    summary: 'Anonymous cards of people who said yes or chose to be discoverable, best first',
    description: 'For the vacancy’s employer, or the adviser who answers for them.',
  })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: CardPageDto })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() query: { limit?: string; cursor?: string },
  ): Promise<CardPageDto> {
    return this.suggestions.forEmployer(actor, id as VacancyId, readPageRequest(query));
  }

  @Get(':matchId')
  @ApiOperation({ summary: 'One anonymous card' })
  @ApiOkResponse({ type: CardDto })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('matchId', IdPipe) matchId: string,
  ): Promise<CardDto> {
    return this.suggestions.card(actor, id as VacancyId, matchId as MatchId);
  }
}
