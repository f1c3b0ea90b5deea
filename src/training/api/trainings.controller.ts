import { Body, Controller, Get, Headers, Param, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { CEFR_LEVELS } from '../../kernel/cefr.js';
import type { TrainingId, TrainingSessionId } from '../../kernel/ids.js';
import { etagOf } from '../../platform/http/etag.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest, type Page } from '../../platform/http/page.js';
import { Access, CurrentActor, MaybeActor, Public } from '../../platform/security/access.js';
import type { SessionView, TrainingView } from '../domain/training-view.js';
import { Trainings } from '../trainings.service.js';
import { OfferTraining } from '../use-cases/offer-training.js';
import { PlanSessions } from '../use-cases/plan-sessions.js';
import { readTrainingQuery } from '../use-cases/training-query.js';
import { NEW_TRAINING_EXAMPLES } from './examples.js';
import {
  NewSessionDto,
  NewTrainingDto,
  SessionPatchDto,
  TrainingDto,
  TrainingPageDto,
  TrainingPatchDto,
  TrainingSessionDto,
} from './training.dto.js';

@ApiTags('trainings')
@Controller('api/v1/trainings')
export class TrainingsController {
  constructor(
    private readonly trainings: Trainings,
    private readonly offering: OfferTraining,
    private readonly planning: PlanSessions,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Courses on offer, newest first, with their sessions to come' })
  @ApiQuery({
    name: 'language',
    required: false,
    description: 'A language that is taught, e.g. de',
  })
  @ApiQuery({
    name: 'level',
    required: false,
    enum: CEFR_LEVELS,
    description: 'The level it leads to',
  })
  @ApiQuery({ name: 'skill', required: false, description: 'ESCO URI of a skill that is taught' })
  @ApiQuery({
    name: 'mine',
    required: false,
    enum: ['true'],
    description: 'Your organisation’s, in every status',
  })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: TrainingPageDto })
  list(
    @MaybeActor() actor: Actor | undefined,
    @Query() query: Readonly<Record<string, string | undefined>>,
  ): Promise<Page<TrainingView>> {
    return this.trainings.list(readTrainingQuery(query), readPageRequest(query), actor);
  }

  @Post()
  @ApiBearerAuth('key')
  @Access('adviser', 'coordinator')
  @ApiOperation({ summary: 'Offer a course for your organisation' })
  @ApiBody({ type: NewTrainingDto, examples: NEW_TRAINING_EXAMPLES })
  @ApiCreatedResponse({ type: TrainingDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrainingView> {
    return tagged(reply, await this.offering.create(actor, body));
  }

  @Get(':id')
  @Public()
  @ApiOperation({ summary: 'One course' })
  @ApiOkResponse({ type: TrainingDto })
  async one(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrainingView> {
    return tagged(reply, await this.trainings.get(id as TrainingId, actor));
  }

  @Patch(':id')
  @ApiBearerAuth('key')
  @Access('adviser', 'coordinator')
  @ApiOperation({
    summary: 'Change a course of your organisation',
    description: 'Fields given replace those of the course, each as a whole; null takes one away.',
  })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'Entity tag of the version you read',
  })
  @ApiBody({ type: TrainingPatchDto })
  @ApiOkResponse({ type: TrainingDto })
  @ApiPreconditionFailedResponse({ description: 'Changed since you read it' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrainingView> {
    return tagged(reply, await this.offering.change(actor, id as TrainingId, body, ifMatch));
  }

  @Post(':id/sessions')
  @ApiBearerAuth('key')
  @Access('adviser', 'coordinator')
  @ApiOperation({ summary: 'Add a session to a course of your organisation' })
  @ApiBody({ type: NewSessionDto })
  @ApiCreatedResponse({ type: TrainingSessionDto })
  async addSession(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return tagged(reply, await this.planning.add(actor, id as TrainingId, body));
  }

  @Patch(':id/sessions/:sessionId')
  @ApiBearerAuth('key')
  @Access('adviser', 'coordinator')
  @ApiOperation({ summary: 'Change or cancel a session; more places move up who waits' })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'Entity tag of the version you read',
  })
  @ApiBody({ type: SessionPatchDto })
  @ApiOkResponse({ type: TrainingSessionDto })
  @ApiConflictResponse({ description: 'More people than that have a place, or it is cancelled' })
  async changeSession(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('sessionId', IdPipe) sessionId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const ids = [id as TrainingId, sessionId as TrainingSessionId] as const;
    return tagged(reply, await this.planning.change(actor, ...ids, body, ifMatch));
  }
}

function tagged<T extends { version: number }>(reply: FastifyReply, view: T): T {
  void reply.header('etag', etagOf(view.version));
  return view;
}
