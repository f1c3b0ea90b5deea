import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { MatchId, VacancyId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { AnswerMatch } from '../use-cases/answer-match.js';
import { EmployerAnswerBody, PersonAnswerBody } from '../use-cases/bodies.js';
import type { IntroductionView } from '../view/introduction-view.js';
import { IntroductionDto } from './introduction.dto.js';

const REFUSALS =
  '`already-answered`, `vacancy-closed`, `no-consent`, `not-discoverable`, `waits-for-approval`, `external-channel`';

/** Answers to matches: they live here, since they make introductions. */
@ApiTags('introductions')
@Controller('api/v1')
export class AnswersController {
  constructor(private readonly answers: AnswerMatch) {}

  @Post('matches/:id/answer')
  @Access('job-seeker')
  @ApiOperation({
    summary: 'The person answers a match',
    description:
      'The first answer of either side makes the introduction, which is the answer to this request, also after `no` (`declined`) and `later` (`deferred`). ' +
      'A yes to an ad whose employer is not here gives `at-source` and `howToApply`. A “no” has no effect on benefits, is told to nobody, and can be taken back by a yes.',
  })
  @ApiBody({ type: PersonAnswerBody, examples: { yes: { value: { answer: 'yes' } } } })
  @ApiCreatedResponse({ type: IntroductionDto })
  @ApiNotFoundResponse({ description: 'No match of the caller’s' })
  @ApiConflictResponse({ description: REFUSALS })
  asPerson(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: MatchId,
    @Body() body: unknown,
  ): Promise<IntroductionView> {
    return this.answers.asPerson(actor, id, body);
  }

  @Post('vacancies/:id/matches/:matchId/answer')
  @Access('employer', 'adviser')
  @ApiOperation({
    summary: 'The employer answers about a candidate',
    description:
      'For a `managed` vacancy the adviser who manages it answers. Only about people who said yes, or who chose to be discoverable. ' +
      'When both said yes the status is `both-interested`, and an adviser is asked to approve.',
  })
  @ApiBody({
    type: EmployerAnswerBody,
    examples: {
      yes: { value: { answer: 'yes', next: 'interview' } },
      no: { value: { answer: 'no', reasonCode: 'position-filled' } },
    },
  })
  @ApiCreatedResponse({ type: IntroductionDto })
  @ApiNotFoundResponse({ description: 'No vacancy of the caller’s, or nobody whom it may see' })
  @ApiConflictResponse({ description: REFUSALS })
  asEmployer(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: VacancyId,
    @Param('matchId', IdPipe) matchId: MatchId,
    @Body() body: unknown,
  ): Promise<IntroductionView> {
    return this.answers.asEmployer(actor, id, matchId, body);
  }
}
