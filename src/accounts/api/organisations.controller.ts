import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import type { OrganisationId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor, Public } from '../../platform/security/access.js';
import { Organisations } from '../people/organisations.js';
import { OrganisationChanges } from '../staff/organisation-changes.js';
import { StaffInvitations } from '../staff/staff-invitations.js';
import { OrganisationDto } from './person.dto.js';
import { InvitationDto, InvitedDto, NewOrganisationDto, OrganisationsDto } from './staff.dto.js';

@ApiTags('organisations')
@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: Organisations,
    private readonly changes: OrganisationChanges,
    private readonly invitations: StaffInvitations,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'The partner bodies' })
  @ApiOkResponse({ type: OrganisationsDto })
  async list(): Promise<unknown> {
    return { items: await this.organisations.all(), nextCursor: null };
  }

  @Post()
  @Access('coordinator')
  @ApiOperation({ summary: 'Bring a partner body in' })
  @ApiBody({ type: NewOrganisationDto })
  @ApiCreatedResponse({ type: OrganisationDto })
  create(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<unknown> {
    return this.changes.create(actor.accountId, body);
  }

  @Post(':id/staff')
  @Access('coordinator')
  @ApiOperation({ summary: 'Invite an adviser or a coordinator of this body' })
  @ApiBody({ type: InvitationDto })
  @ApiCreatedResponse({ type: InvitedDto })
  async invite(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
  ): Promise<unknown> {
    const account = await this.invitations.invite(actor.accountId, id as OrganisationId, body);
    return { id: account, status: 'mail-sent' };
  }
}
