import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import type { EmployerId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { Employers } from '../people/employers.js';
import { IdentityCheck } from '../staff/identity-check.js';
import { EmployerDto } from './person.dto.js';
import { EmployersDto, IdentityCheckDto } from './staff.dto.js';

@ApiTags('employers')
@Access('adviser', 'coordinator')
@Controller('api/v1/employers')
export class EmployersController {
  constructor(
    private readonly employers: Employers,
    private readonly check: IdentityCheck,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Employers whose identity is still to be checked, oldest first' })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: EmployersDto })
  list(@Query() query: { limit?: string; cursor?: string }): Promise<unknown> {
    return this.employers.unchecked(readPageRequest(query));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One employer' })
  @ApiOkResponse({ type: EmployerDto })
  get(@Param('id', IdPipe) id: string): Promise<unknown> {
    return this.employers.get(id as EmployerId);
  }

  @Post(':id/identity-check')
  @ApiOperation({ summary: 'Record that the employer is who it says, and whether it is trusted' })
  @ApiBody({ type: IdentityCheckDto })
  @ApiCreatedResponse({ type: EmployerDto })
  checkIdentity(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
  ): Promise<unknown> {
    const { trusted } = checkOrThrow(IdentityCheckDto, body, ['trusted']);
    return this.check.run(actor, id as EmployerId, trusted);
  }
}
