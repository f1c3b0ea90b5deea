import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { LOCALES } from '../../kernel/locale.js';
import type { Page } from '../../platform/http/page.js';
import { MaybeActor, Public } from '../../platform/security/access.js';
import { TaxonomySource } from '../taxonomy-source.js';
import { findConcepts, type ConceptQuery } from './concept-query.js';
import { FoundConceptPageDto, type FoundConceptDto } from './concept.dto.js';

@ApiTags('taxonomy')
@Controller('api/v1/occupations')
export class OccupationsController {
  constructor(private readonly taxonomy: TaxonomySource) {}

  @Get()
  @Public()
  @ApiOperation({
    summary: 'Complete the name of an occupation as one types',
    description:
      'Best first. Forgives typos, missing accents and either gender form. The `uri` and `label` of an answer can stand in a profile or a vacancy.',
  })
  @ApiQuery({ name: 'q', example: 'boulan', description: 'What was typed so far' })
  @ApiQuery({ name: 'lang', required: false, enum: LOCALES, description: 'Your own unless said' })
  @ApiQuery({ name: 'limit', required: false, example: 10 })
  @ApiOkResponse({ type: FoundConceptPageDto })
  find(
    @Query() query: ConceptQuery,
    @MaybeActor() actor: Actor | undefined,
  ): Page<FoundConceptDto> {
    return findConcepts(query, 'occupation', this.taxonomy, actor?.locale);
  }
}
