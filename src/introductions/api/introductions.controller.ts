import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { invalid } from '../../kernel/errors.js';
import type { IntroductionId } from '../../kernel/ids.js';
import { etagOf } from '../../platform/http/etag.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest, type Page } from '../../platform/http/page.js';
import { CurrentActor, SignedIn } from '../../platform/security/access.js';
import { INTRODUCTION_STATUSES, type IntroductionStatus } from '../domain/vocabulary.js';
import { Introductions } from '../introductions.service.js';
import { ApprovalBody, OutcomeBody, WithdrawalBody } from '../use-cases/bodies.js';
import { DecideApproval } from '../use-cases/decide-approval.js';
import { RecordOutcome } from '../use-cases/record-outcome.js';
import { WithdrawIntroduction } from '../use-cases/withdraw-introduction.js';
import type { IntroductionView } from '../view/introduction-view.js';
import { IntroductionDto, IntroductionPageDto } from './introduction.dto.js';

interface ListQuery {
  limit?: string;
  cursor?: string;
  status?: string;
  waiting?: string;
}

@ApiTags('introductions')
@SignedIn()
@Controller('api/v1/introductions')
export class IntroductionsController {
  constructor(
    private readonly introductions: Introductions,
    private readonly decisions: DecideApproval,
    private readonly withdrawals: WithdrawIntroduction,
    private readonly outcomes: RecordOutcome,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Introductions, newest first',
    description:
      'One’s own; for an adviser those they are competent for, by caseload or territory.',
  })
  @ApiQuery({ name: 'status', required: false, enum: INTRODUCTION_STATUSES })
  @ApiQuery({
    name: 'waiting',
    required: false,
    enum: ['true'],
    description: 'Only what asks the caller to act.',
  })
  @ApiQuery({ name: 'limit', required: false, type: Number })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: IntroductionPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<Page<IntroductionView>> {
    return this.introductions.forActor(actor, readPageRequest(query), {
      status: readStatus(query.status),
      waiting: query.waiting === 'true',
    });
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One introduction, with contacts only once introduced' })
  @ApiOkResponse({ type: IntroductionDto })
  @ApiNotFoundResponse()
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: IntroductionId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IntroductionView> {
    const view = await this.introductions.get(id, actor);
    void reply.header('etag', etagOf(view.version));
    return view;
  }

  @Post(':id/approval')
  @ApiOperation({
    summary: 'An adviser decides',
    description:
      'The person’s adviser approves or declines, the other side’s may object until contacts are revealed. The approval that completes what the partnership asks for introduces at once. ' +
      'Whoever answered for a side cannot decide.',
  })
  @ApiBody({
    type: ApprovalBody,
    examples: {
      approve: {
        value: { decision: 'approve', reason: 'We met last week; hours and commute suit her.' },
      },
    },
  })
  @ApiCreatedResponse({ type: IntroductionDto })
  @ApiBadRequestResponse({ description: 'No reason in own words' })
  @ApiForbiddenResponse({ description: '`not-by-you`, `not-by-a-party`, `needs-another-adviser`' })
  @ApiNotFoundResponse()
  @ApiConflictResponse({
    description:
      '`not-from-here` (somebody was quicker), `not-both-interested`, `already-approved`, `no-consent`',
  })
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: IntroductionId,
    @Body() body: unknown,
  ): Promise<IntroductionView> {
    return this.decisions.run(actor, id, body);
  }

  @Post(':id/withdrawal')
  @ApiOperation({
    summary: 'A side withdraws, or an adviser takes back an approval',
    description:
      'After `introduced` contact data is shown no more and mails not sent yet are stopped; before it an adviser’s approval is struck out.',
  })
  @ApiBody({ type: WithdrawalBody, examples: { plain: { value: {} } } })
  @ApiCreatedResponse({ type: IntroductionDto })
  @ApiForbiddenResponse()
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: '`not-from-here`, `nothing-to-withdraw`' })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: IntroductionId,
    @Body() body: unknown,
  ): Promise<IntroductionView> {
    return this.withdrawals.run(actor, id, body);
  }

  @Post(':id/outcome')
  @ApiOperation({
    summary: 'What came of it',
    description:
      'By either party or an adviser, once introduced; after `at-source` by the person or their adviser. Later outcomes may follow.',
  })
  @ApiBody({
    type: OutcomeBody,
    examples: { hired: { value: { outcome: 'hired', on: '2026-03-02' } } },
  })
  @ApiCreatedResponse({ type: IntroductionDto })
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: '`not-from-here`, `already-recorded`' })
  record(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: IntroductionId,
    @Body() body: unknown,
  ): Promise<IntroductionView> {
    return this.outcomes.run(actor, id, body);
  }
}

function readStatus(value: string | undefined): IntroductionStatus | undefined {
  if (value === undefined || value === '') return undefined;
  if (INTRODUCTION_STATUSES.includes(value as IntroductionStatus))
    return value as IntroductionStatus;
  throw invalid('invalid-fields', 'Some fields are not valid', [
    {
      field: 'status',
      code: 'isIn',
      message: `status must be one of ${INTRODUCTION_STATUSES.join(', ')}`,
    },
  ]);
}
