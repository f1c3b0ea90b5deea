import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import type { ProfileId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { ReadProfile } from '../../profiles/index.js';
import { profileToForm } from '../profile/profile.form.js';
import { ProfileReading } from '../reading/profile-reading.js';

const formOf = (id: ProfileId) => `/caseload/${id}/edit`;

/** From a text or a CV to the profile of a person in one's caseload. */
@ApiExcludeController()
@Access('adviser')
@Controller('caseload/:id/edit/read')
export class PersonReadingController {
  constructor(
    private readonly reading: ProfileReading,
    private readonly profiles: ReadProfile,
  ) {}

  @Get()
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: ProfileId,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const profile = await this.profiles.ofPerson(actor, id);
    await this.reading.ask(reply, formOf(id), profileToForm(profile));
  }

  @Post()
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: ProfileId,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.profiles.ofPerson(actor, id);
    await this.reading.answer(actor, request, body, reply, formOf(id));
  }
}
