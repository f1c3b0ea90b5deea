import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { ReadProfile } from '../../profiles/index.js';
import { ProfileReading } from '../reading/profile-reading.js';
import { NEW_PROFILE, profileToForm } from './profile.form.js';

const FORM = '/profile';

/** From a text or a CV to one's own profile. */
@ApiExcludeController()
@Access('job-seeker')
@Controller('profile/read')
export class ProfileReadingController {
  constructor(
    private readonly reading: ProfileReading,
    private readonly profiles: ReadProfile,
  ) {}

  @Get()
  async ask(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    const stored = actor.profileId === undefined ? undefined : await this.profiles.mine(actor);
    await this.reading.ask(reply, FORM, profileToForm(stored ?? NEW_PROFILE));
  }

  @Post()
  async read(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.reading.answer(actor, request, body, reply, FORM);
  }
}
