import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { TrainingId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { WhatIfForPerson, type PersonSteps } from '../what-if/person-steps.service.js';
import {
  WhatIfForRegion,
  type CourseFigures,
  type RegionFigures,
} from '../what-if/region-figures.service.js';
import { readProfileId } from './read-profile-id.js';
import { CourseFiguresDto, PersonStepsDto, RegionFiguresDto } from './what-if.dto.js';

@ApiTags('what-if')
@Controller('api/v1/what-if')
export class WhatIfController {
  constructor(
    private readonly person: WhatIfForPerson,
    private readonly region: WhatIfForRegion,
  ) {}

  @Get('person')
  @Access('job-seeker', 'adviser')
  @ApiOperation({
    summary: 'Which single step would open how many vacancies, today and usually',
    description:
      'One CEFR step in a language, one skill, 15 more minutes, one licence: vacancies that would not be suggested as you are and would be after the step, nothing else changed.',
  })
  @ApiQuery({
    name: 'profile',
    required: false,
    description: 'For an adviser: a person they accompany.',
  })
  @ApiOkResponse({ type: PersonStepsDto })
  forPerson(
    @CurrentActor() actor: Actor,
    @Query('profile') profile?: string,
  ): Promise<PersonSteps> {
    return this.person.forPerson(actor, readProfileId(profile ?? actor.profileId));
  }

  @Get('region')
  @Access('coordinator')
  @ApiOperation({
    summary: 'Which language levels and skills alone keep most pairs apart, as last counted',
  })
  @ApiQuery({ name: 'side', required: false, enum: ['work', 'home'] })
  @ApiQuery({ name: 'territory', required: false, example: 'FR-67' })
  @ApiOkResponse({ type: RegionFiguresDto })
  forRegion(@Query() query: { side?: string; territory?: string }): Promise<RegionFigures> {
    return this.region.figures(query);
  }

  @Get('trainings/:id')
  @Access('adviser', 'coordinator')
  @ApiOperation({ summary: 'How many pairs in the region a course would open, as last counted' })
  @ApiOkResponse({ type: CourseFiguresDto })
  forTraining(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
  ): Promise<CourseFigures> {
    return this.region.course(actor, id as TrainingId);
  }
}
