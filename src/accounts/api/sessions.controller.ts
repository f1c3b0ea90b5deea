import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { CurrentActor, Public, SignedIn } from '../../platform/security/access.js';
import { opensOnlyTheWay } from '../domain/second-factor-rule.js';
import { MeService } from '../me/me.js';
import { SessionCookies } from '../sessions/session-cookies.js';
import { Sessions } from '../sessions/sessions.js';
import { SignIn } from '../sessions/sign-in.js';
import { CredentialsDto, OwnSessionsDto, SessionDto } from './session.dto.js';

@ApiTags('sessions')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly me: MeService,
  ) {}

  @Post()
  @Public()
  @ApiOperation({
    summary: 'Sign in',
    description:
      'Sets the session cookie. 401 for a wrong address or password, 403 while the address is not verified, ' +
      '429 after ten failures in fifteen minutes.',
  })
  @ApiBody({ type: CredentialsDto })
  @ApiCreatedResponse({ type: SessionDto })
  async create(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const credentials = checkOrThrow(CredentialsDto, body, ['email', 'password']);
    const opened = await this.signIn.run(credentials, this.cookies.caller(request));
    this.cookies.set(reply, opened);
    const { id, actor, createdAt, expiresAt, secondFactor } = opened;
    // A password alone tells nothing of the person where a code has to follow.
    const person = opensOnlyTheWay(secondFactor) ? {} : { person: await this.me.view(actor) };
    return { id, ...person, createdAt, expiresAt, secondFactor };
  }

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'My sessions' })
  @ApiOkResponse({ type: OwnSessionsDto })
  async list(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<unknown> {
    const token = this.cookies.sessionToken(request);
    return { items: await this.sessions.of(actor.accountId, token), nextCursor: null };
  }

  @Delete('current')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async endCurrent(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = this.cookies.sessionToken(request);
    if (token !== undefined) await this.sessions.endByToken(token);
    this.cookies.clear(reply);
  }

  @Delete(':id')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of my sessions' })
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.sessions.end(actor.accountId, id);
  }
}
