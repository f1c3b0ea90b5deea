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
import { DomainError } from '../../kernel/errors.js';
import type { VacancyId } from '../../kernel/ids.js';
import { COMMUTE_MODES, CONTRACT_TYPES, VACANCY_STATUSES } from '../../kernel/vocabulary.js';
import { etagOf } from '../../platform/http/etag.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest, type Page } from '../../platform/http/page.js';
import { Access, CurrentActor, MaybeActor, Public } from '../../platform/security/access.js';
import type { VacancyView } from '../domain/vacancy-view.js';
import { readOwnQuery, readVacancyQuery } from '../search/vacancy-query.js';
import { VacancySearch, type VacancyVersionView } from '../search/vacancy-search.js';
import { EditVacancy } from '../use-cases/edit-vacancy.js';
import { PublishVacancy } from '../use-cases/publish-vacancy.js';
import { ReviewVacancy } from '../use-cases/review-vacancy.js';
import { NEW_VACANCY_EXAMPLES, VACANCY_PATCH_EXAMPLES } from './examples.js';
import {
  NewVacancyDto,
  ReviewVacancyDto,
  VacancyDto,
  VacancyHistoryDto,
  VacancyPageDto,
  VacancyPatchDto,
} from './vacancy.dto.js';

type QueryString = Readonly<Record<string, string | undefined>>;

@ApiTags('vacancies')
@Controller('api/v1/vacancies')
export class VacanciesController {
  constructor(
    private readonly search: VacancySearch,
    private readonly publishing: PublishVacancy,
    private readonly editing: EditVacancy,
    private readonly reviewing: ReviewVacancy,
  ) {}

  @Get()
  @Public()
  @ApiOperation({
    summary: 'Search active vacancies, newest first; with mine=true those you answer for',
    description:
      'Open to all. `mine=true` (employers, advisers) lists your own in every status; `review=pending` (advisers) those of employers not yet trusted that wait for you.',
  })
  @ApiQuery({ name: 'q', required: false, description: 'Words, all of which must be found' })
  @ApiQuery({ name: 'country', required: false, enum: ['FR', 'DE', 'CH'] })
  @ApiQuery({ name: 'occupation', required: false, description: 'ESCO URI' })
  @ApiQuery({ name: 'contract', required: false, enum: CONTRACT_TYPES })
  @ApiQuery({ name: 'language', required: false, description: 'Asked for or worked in, e.g. de' })
  @ApiQuery({
    name: 'place',
    required: false,
    description: '`FR 67000`, `FR 67000 Strasbourg`, a name, or `48.58,7.75`',
  })
  @ApiQuery({ name: 'minutes', required: false, description: 'From `place`, 45 unless said' })
  @ApiQuery({ name: 'mode', required: false, enum: COMMUTE_MODES, description: 'car unless said' })
  @ApiQuery({ name: 'mine', required: false, enum: ['true', 'false'] })
  @ApiQuery({
    name: 'status',
    required: false,
    enum: VACANCY_STATUSES,
    description: 'With mine=true',
  })
  @ApiQuery({ name: 'review', required: false, enum: ['pending'] })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: VacancyPageDto })
  list(
    @MaybeActor() actor: Actor | undefined,
    @Query() query: QueryString,
  ): Promise<Page<VacancyView>> {
    const page = readPageRequest(query);
    const own = readOwnQuery(query);
    if (own.mine) return this.search.mine(signedIn(actor), page, { status: own.status });
    if (own.toReview) return this.search.toReview(signedIn(actor), page);
    return this.search.search(readVacancyQuery(query), page, actor);
  }

  @Post()
  @ApiBearerAuth('key')
  @Access('employer', 'adviser')
  @ApiOperation({
    summary: 'Publish a vacancy',
    description:
      'An employer’s own (channel `partner`) or, by an adviser, for an employer they speak for (channel `managed`). Active unless sent as a draft; that of an employer not yet trusted waits as a draft with `review: pending`. `id`, `employer`, `channel` and the owner come from the session; what cannot be linked is kept as it was written.',
  })
  @ApiBody({ type: NewVacancyDto, examples: NEW_VACANCY_EXAMPLES })
  @ApiCreatedResponse({ type: VacancyDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VacancyView> {
    return tagged(reply, await this.publishing.run(actor, body));
  }

  @Get(':id')
  @Public()
  @ApiOperation({ summary: 'One vacancy' })
  @ApiOkResponse({ type: VacancyDto })
  async one(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VacancyView> {
    return tagged(reply, await this.search.view(id as VacancyId, actor));
  }

  @Patch(':id')
  @ApiBearerAuth('key')
  @Access('employer', 'adviser')
  @ApiOperation({
    summary: 'Change a vacancy of yours, or move it',
    description:
      'Fields given replace those of the vacancy, each as a whole; null takes one away; `status` moves it (draft, active, paused, closed).',
  })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'Entity tag of the version you read',
  })
  @ApiBody({ type: VacancyPatchDto, examples: VACANCY_PATCH_EXAMPLES })
  @ApiOkResponse({ type: VacancyDto })
  @ApiConflictResponse({ description: 'The vacancy cannot move there from here' })
  @ApiPreconditionFailedResponse({ description: 'Changed since you read it' })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VacancyView> {
    return tagged(reply, await this.editing.run(actor, id as VacancyId, body, ifMatch));
  }

  @Get(':id/history')
  @Access('employer', 'adviser')
  @ApiOperation({ summary: 'Earlier states of a vacancy of yours, newest first' })
  @ApiOkResponse({ type: VacancyHistoryDto })
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<Page<VacancyVersionView>> {
    return { items: await this.search.history(id as VacancyId, actor), nextCursor: null };
  }

  @Post(':id/review')
  @Access('adviser')
  @ApiOperation({
    summary: 'Decide on a vacancy of an employer not yet trusted',
    description: 'For advisers competent for the place of work.',
  })
  @ApiBody({ type: ReviewVacancyDto })
  @ApiCreatedResponse({ type: VacancyDto })
  async review(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VacancyView> {
    return tagged(reply, await this.reviewing.run(actor, id as VacancyId, body));
  }
}

function signedIn(actor: Actor | undefined): Actor {
  if (actor !== undefined) return actor;
  throw new DomainError('unauthenticated', 'sign-in', 'Not signed in');
}

function tagged(reply: FastifyReply, view: VacancyView): VacancyView {
  void reply.header('etag', etagOf(view.version));
  return view;
}
