import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiCreatedResponse,
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
import { AnswerClaim } from '../claims/answer-claim.js';
import { CheckClaimant } from '../claims/check-claimant.js';
import type { ClaimView } from '../claims/claim-view.js';
import { InviteEmployer } from '../claims/invite-employer.js';
import { VacancyClaims } from '../claims/vacancy-claims.js';
import { CLAIM_STATUSES } from '../domain/claim.js';
import { ClaimAnswerDto, ClaimCheckDto, ClaimDto, ClaimPageDto, NewClaimDto } from './claim.dto.js';

/** How the employer of an external ad comes to answer for it here. */
@ApiTags('claims')
@Controller('api/v1')
export class ClaimsController {
  constructor(
    private readonly inviting: InviteEmployer,
    private readonly answering: AnswerClaim,
    private readonly checking: CheckClaimant,
    private readonly claims: VacancyClaims,
  ) {}

  @Post('vacancies/:id/claims')
  @Access('adviser')
  @ApiOperation({ summary: 'Invite the employer of an external ad to claim it' })
  @ApiBody({ type: NewClaimDto })
  @ApiCreatedResponse({ type: ClaimDto })
  @ApiConflictResponse({
    description:
      '`has-employer`, `already-invited`, or `email-taken`: the address is no employer’s',
  })
  invite(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
  ): Promise<ClaimView> {
    return this.inviting.run(actor, id as VacancyId, body);
  }

  @Get('claims')
  @Access('employer', 'adviser')
  @ApiOperation({ summary: 'Claims of my company; for advisers, all; newest first' })
  @ApiQuery({ name: 'status', required: false, enum: CLAIM_STATUSES })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: ClaimPageDto })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: { status?: string; limit?: string; cursor?: string },
  ): Promise<Page<ClaimView>> {
    const status = CLAIM_STATUSES.find((known) => known === query.status);
    if (query.status !== undefined && status === undefined) {
      throw invalid('invalid-status', `status must be one of ${CLAIM_STATUSES.join(', ')}`);
    }
    return this.claims.forActor(actor, readPageRequest(query), { status });
  }

  @Get('claims/:id')
  @Access('employer', 'adviser')
  @ApiOperation({ summary: 'One claim' })
  @ApiOkResponse({ type: ClaimDto })
  get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ClaimView> {
    return this.claims.get(actor, id);
  }

  @Post('claims/:id/confirmation')
  @Access('employer')
  @ApiOperation({
    summary:
      'Say that the ad is ours; once our identity is checked we answer for it (channel `partner`)',
  })
  @ApiBody({ type: ClaimAnswerDto })
  @ApiCreatedResponse({ type: ClaimDto })
  @ApiConflictResponse({ description: '`not-from-here`, `invitation-expired`' })
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
  ): Promise<ClaimView> {
    return this.answering.claim(actor, id, body);
  }

  @Post('claims/:id/refusal')
  @Access('employer', 'adviser')
  @ApiOperation({ summary: 'Say that the ad is not ours; for advisers, take the invitation back' })
  @ApiCreatedResponse({ type: ClaimDto })
  @ApiConflictResponse({ description: '`not-from-here`' })
  refuse(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ClaimView> {
    return this.answering.end(actor, id);
  }

  @Post('claims/:id/check')
  @Access('adviser')
  @ApiOperation({
    summary: 'Record that the employer is who it says, and hand it all it has claimed',
  })
  @ApiBody({ type: ClaimCheckDto })
  @ApiCreatedResponse({ type: ClaimDto })
  @ApiConflictResponse({ description: '`not-claimed`, `identifier-taken`' })
  check(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
  ): Promise<ClaimView> {
    return this.checking.run(actor, id, body);
  }
}
