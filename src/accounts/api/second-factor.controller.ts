import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
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
import type { AccountId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor, SignedIn } from '../../platform/security/access.js';
import { PassSecondFactor } from '../second-factor/pass-second-factor.js';
import { SessionCookies } from '../sessions/session-cookies.js';
import {
  CodeDto,
  FactorSecretDto,
  RecoveryCodesDto,
  SecondFactorDto,
} from './second-factor.dto.js';
import { DoneDto } from './session.dto.js';

@ApiTags('second-factor')
@Controller('api/v1')
export class SecondFactorController {
  constructor(
    private readonly factor: PassSecondFactor,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('me/second-factor')
  @SignedIn()
  @ApiOperation({ summary: 'Where I stand with my second factor' })
  @ApiOkResponse({ type: SecondFactorDto })
  view(@CurrentActor() actor: Actor): Promise<unknown> {
    return this.factor.view(actor);
  }

  @Post('me/second-factor')
  @SignedIn()
  @ApiOperation({ summary: 'Begin to set one up: a secret for an authenticator app' })
  @ApiCreatedResponse({ type: FactorSecretDto })
  begin(@CurrentActor() actor: Actor): Promise<unknown> {
    return this.factor.begin(actor);
  }

  @Put('me/second-factor')
  @SignedIn()
  @ApiOperation({
    summary: 'Put it in force by a first code of the app',
    description: 'Answers with recovery codes, for this one time. Ends my other sessions.',
  })
  @ApiBody({ type: CodeDto })
  @ApiOkResponse({ type: RecoveryCodesDto })
  async confirm(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { code } = checkOrThrow(CodeDto, body, ['code']);
    const caller = this.cookies.caller(request);
    const { opened, recoveryCodes } = await this.factor.confirm(actor, code, caller);
    this.cookies.set(reply, opened);
    return { recoveryCodes };
  }

  @Post('me/second-factor/pass')
  @SignedIn()
  @ApiOperation({ summary: 'Show a code (of the app, or a recovery code) to open the session' })
  @ApiBody({ type: CodeDto })
  @ApiCreatedResponse({ type: DoneDto })
  async pass(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneDto> {
    const { code } = checkOrThrow(CodeDto, body, ['code']);
    this.cookies.set(reply, await this.factor.pass(actor, code, this.cookies.caller(request)));
    return { status: 'done' };
  }

  @Post('me/second-factor/removal')
  @SignedIn()
  @ApiOperation({ summary: 'Give my second factor up, by a code; staff cannot' })
  @ApiBody({ type: CodeDto })
  @ApiCreatedResponse({ type: SecondFactorDto })
  async giveUp(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<unknown> {
    await this.factor.giveUp(actor, checkOrThrow(CodeDto, body, ['code']).code);
    return this.factor.view(actor);
  }

  @Delete('accounts/:id/second-factor')
  @Access('coordinator')
  @HttpCode(204)
  @ApiOperation({ summary: 'Free a colleague who has lost app and codes' })
  @ApiNoContentResponse()
  async reset(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.factor.reset(actor, id as AccountId);
  }
}
