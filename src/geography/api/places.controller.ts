import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { invalid } from '../../kernel/errors.js';
import { readPageRequest, type Page } from '../../platform/http/page.js';
import { Public } from '../../platform/security/access.js';
import { Gazetteer } from '../domain/gazetteer.js';
import { type ResolvedPlace } from '../domain/places.js';
import { PlacePageDto } from './place.dto.js';

const LONGEST_QUERY = 100;
const USUAL_LIMIT = '10';

/** A parameter that is sent twice arrives as a list. */
type Query = Readonly<Record<'q' | 'limit', string | string[] | undefined>>;

@ApiTags('places')
@Controller('api/v1/places')
export class PlacesController {
  constructor(private readonly gazetteer: Gazetteer) {}

  @Get()
  @Public()
  @ApiOperation({
    summary: 'Find a place of the region by name or postal code',
    description:
      'By how the name or the postal code begins, best known places first. Accents do not matter, and French and German names find the same place. What it answers can stand in any record: `{country, postalCode, place: name}`.',
  })
  @ApiQuery({ name: 'q', example: 'Straßb', description: 'Name or postal code' })
  @ApiQuery({ name: 'limit', required: false, example: 10 })
  @ApiOkResponse({ type: PlacePageDto })
  find(@Query() query: Query): Page<ResolvedPlace> {
    const { q, limit = USUAL_LIMIT } = query;
    if (typeof q !== 'string' || typeof limit !== 'string' || q.length > LONGEST_QUERY) {
      throw invalid('invalid-query', `q must be a text of at most ${LONGEST_QUERY} characters`);
    }
    const request = readPageRequest({ limit });
    return { items: [...this.gazetteer.search(q, request.limit)], nextCursor: null };
  }
}
