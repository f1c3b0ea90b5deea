import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
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
import type { TrainingId, TrainingSessionId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest, type Page } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { EnrolmentView } from '../domain/training-view.js';
import { Enrolments } from '../use-cases/enrolments.js';
import { EnrolmentDto, EnrolmentPageDto, NewEnrolmentDto } from './training.dto.js';

@ApiTags('trainings')
@Controller('api/v1')
export class EnrolmentsController {
  constructor(private readonly enrolments: Enrolments) {}

  @Post('trainings/:id/sessions/:sessionId/enrolments')
  @Access('job-seeker', 'adviser')
  @ApiOperation({
    summary: 'Sign up for a session',
    description:
      'A job seeker for themselves; an adviser for a person they accompany (`profileId`). `booked` is a place, `waiting` one in the queue of a full session.',
  })
  @ApiBody({ type: NewEnrolmentDto })
  @ApiCreatedResponse({ type: EnrolmentDto })
  @ApiConflictResponse({
    description: 'Signed up already, or the session has begun or does not take place',
  })
  enrol(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('sessionId', IdPipe) sessionId: string,
    @Body() body: unknown,
  ): Promise<EnrolmentView> {
    return this.enrolments.enrol(actor, id as TrainingId, sessionId as TrainingSessionId, body);
  }

  @Get('trainings/:id/sessions/:sessionId/enrolments')
  @Access('adviser', 'coordinator')
  @ApiOperation({
    summary: 'Who takes part in a session of your organisation: places first, then the queue',
  })
  @ApiOkResponse({ type: EnrolmentPageDto })
  async ofSession(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('sessionId', IdPipe) sessionId: string,
  ): Promise<Page<EnrolmentView>> {
    const ids = [id as TrainingId, sessionId as TrainingSessionId] as const;
    return { items: await this.enrolments.ofSession(actor, ...ids), nextCursor: null };
  }

  @Get('enrolments')
  @Access('job-seeker', 'adviser')
  @ApiOperation({ summary: 'My enrolments; for advisers, those of their caseload; newest first' })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: EnrolmentPageDto })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: { limit?: string; cursor?: string },
  ): Promise<Page<EnrolmentView>> {
    return this.enrolments.forActor(actor, readPageRequest(query));
  }

  @Delete('enrolments/:id')
  @HttpCode(204)
  @Access('job-seeker', 'adviser')
  @ApiOperation({ summary: 'Give up a place, or one in the queue; the next one moves up' })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'Cancelled already' })
  async cancel(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.enrolments.cancel(actor, id);
  }
}
