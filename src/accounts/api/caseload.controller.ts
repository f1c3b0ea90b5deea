import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import {
  ApiBody,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import type { AccountId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { Absences } from '../staff/absences.js';
import { CaseloadChanges } from '../staff/caseload-changes.js';
import { AbsenceDto, AbsenceStateDto, AssignDto, AssignmentDto } from './staff.dto.js';

@ApiTags('caseload')
@Controller('api/v1')
export class CaseloadController {
  constructor(
    private readonly caseloads: CaseloadChanges,
    private readonly absences: Absences,
  ) {}

  @Put('caseload/:accountId')
  @Access('adviser', 'coordinator')
  @ApiOperation({
    summary: 'Put a person into a caseload',
    description:
      'An adviser takes people whom nobody accompanies into their own; a coordinator decides for all.',
  })
  @ApiBody({ type: AssignDto })
  @ApiOkResponse({ type: AssignmentDto })
  async assign(
    @CurrentActor() actor: Actor,
    @Param('accountId', IdPipe) accountId: string,
    @Body() body: unknown,
  ): Promise<unknown> {
    const { adviserId } = checkOrThrow(AssignDto, body, ['adviserId']);
    await this.caseloads.assign(actor, accountId as AccountId, adviserId);
    return { accountId, adviserId };
  }

  @Delete('caseload/:accountId')
  @Access('adviser', 'coordinator')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a person out of a caseload' })
  @ApiNoContentResponse()
  async release(
    @CurrentActor() actor: Actor,
    @Param('accountId', IdPipe) accountId: string,
  ): Promise<void> {
    await this.caseloads.release(actor, accountId as AccountId);
  }

  @Get('me/absence')
  @Access('adviser')
  @ApiOperation({ summary: 'When I am away, and who stands in' })
  @ApiOkResponse({ type: AbsenceStateDto })
  absence(@CurrentActor() actor: Actor): Promise<unknown> {
    return this.absences.of(actor);
  }

  @Put('me/absence')
  @Access('adviser')
  @ApiOperation({ summary: 'Say when I am away (nothing: back again), and who stands in' })
  @ApiBody({ type: AbsenceDto })
  @ApiOkResponse({ type: AbsenceStateDto })
  setAbsence(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<unknown> {
    return this.absences.set(actor, body);
  }
}
