import { Body, Controller, Delete, Get, HttpCode, Patch, Put, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { CurrentActor, SignedIn } from '../../platform/security/access.js';
import { MeService } from '../me/me.js';
import { MyData } from '../personal-data/my-data.js';
import { SessionCookies } from '../sessions/session-cookies.js';
import { PasswordChange } from '../sign-up/password-change.js';
import { MeChangeDto, MeDto } from './person.dto.js';
import { PasswordChangeDto } from './session.dto.js';

@ApiTags('me')
@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly me: MeService,
    private readonly data: MyData,
    private readonly passwords: PasswordChange,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Who I am' })
  @ApiOkResponse({ type: MeDto })
  view(@CurrentActor() actor: Actor): Promise<unknown> {
    return this.me.view(actor);
  }

  @Patch()
  @SignedIn()
  @ApiOperation({ summary: 'Change my name, phone, address or language' })
  @ApiBody({ type: MeChangeDto })
  @ApiOkResponse({ type: MeDto })
  change(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<unknown> {
    return this.me.change(actor, body);
  }

  @Get('export')
  @SignedIn()
  @ApiOperation({ summary: 'All that is held of me, by feature' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  export(@CurrentActor() actor: Actor): Promise<unknown> {
    return this.data.exportOf(actor);
  }

  @Delete()
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Erase my account and all that is held of me, at once and for good' })
  @ApiNoContentResponse()
  async erase(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.data.erase(actor);
    this.cookies.clear(reply);
  }

  @Put('password')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change my password; ends my other sessions' })
  @ApiBody({ type: PasswordChangeDto })
  @ApiNoContentResponse()
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { current, next } = checkOrThrow(PasswordChangeDto, body, ['current', 'next']);
    const caller = this.cookies.caller(request);
    this.cookies.set(reply, await this.passwords.run(actor, current, next, caller));
  }
}
