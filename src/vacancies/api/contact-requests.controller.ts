import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { invalid } from '../../kernel/errors.js';
import type { VacancyId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest, type Page } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { CONTACT_REQUEST_STATUSES } from '../domain/contact-request.js';
import { ContactRequests, type ContactRequestView } from '../use-cases/contact-requests.js';
import { SourceOutcomes, type SourceOutcomeView } from '../use-cases/source-outcomes.js';
import {
  ContactAnswerDto,
  ContactRequestDto,
  ContactRequestPageDto,
  NewContactRequestDto,
  SourceOutcomeDto,
  TellOutcomeDto,
} from './contact-request.dto.js';

/** What people can do about an ad whose employer is not here. */
@ApiTags('vacancies')
@Controller('api/v1')
export class ContactRequestsController {
  constructor(
    private readonly requests: ContactRequests,
    private readonly outcomes: SourceOutcomes,
  ) {}

  @Post('vacancies/:id/contact-requests')
  @Access('job-seeker')
  @ApiOperation({ summary: 'Ask an adviser to call about an external ad' })
  @ApiBody({ type: NewContactRequestDto })
  @ApiCreatedResponse({ type: ContactRequestDto })
  @ApiConflictResponse({ description: 'Asked already, or the ad is answered here' })
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
  ): Promise<ContactRequestView> {
    return this.requests.ask(actor, id as VacancyId, body);
  }

  @Get('contact-requests')
  @Access('job-seeker', 'adviser')
  @ApiOperation({
    summary: 'My requests; for advisers, the calls they are asked to make; newest first',
  })
  @ApiQuery({ name: 'status', required: false, enum: CONTACT_REQUEST_STATUSES })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: ContactRequestPageDto })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: { status?: string; limit?: string; cursor?: string },
  ): Promise<Page<ContactRequestView>> {
    const status = CONTACT_REQUEST_STATUSES.find((known) => known === query.status);
    if (query.status !== undefined && status === undefined) {
      throw invalid(
        'invalid-status',
        `status must be one of ${CONTACT_REQUEST_STATUSES.join(', ')}`,
      );
    }
    return this.requests.forActor(actor, readPageRequest(query), { status });
  }

  @Post('contact-requests/:id/answer')
  @Access('adviser')
  @ApiOperation({ summary: 'Tell the person what the call brought' })
  @ApiBody({ type: ContactAnswerDto })
  @ApiCreatedResponse({ type: ContactRequestDto })
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
  ): Promise<ContactRequestView> {
    return this.requests.answer(actor, id, body);
  }

  @Delete('contact-requests/:id')
  @HttpCode(204)
  @Access('job-seeker')
  @ApiOperation({ summary: 'Take a request of mine back' })
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.requests.withdraw(actor, id);
  }

  @Put('vacancies/:id/outcome')
  @Access('job-seeker')
  @ApiOperation({
    summary: 'Tell what came of applying at the source of an external ad; the last word counts',
  })
  @ApiBody({ type: TellOutcomeDto })
  @ApiOkResponse({ type: SourceOutcomeDto })
  tell(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
  ): Promise<SourceOutcomeView> {
    return this.outcomes.tell(actor, id as VacancyId, body);
  }

  @Get('vacancies/:id/outcome')
  @Access('job-seeker')
  @ApiOperation({ summary: 'What I told before' })
  @ApiOkResponse({ type: SourceOutcomeDto })
  told(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<SourceOutcomeView> {
    return this.outcomes.of(actor, id as VacancyId);
  }
}
