import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { LOCALES } from '../../kernel/locale.js';
import { Public } from '../../platform/security/access.js';
import { CONSENT_NOTICE } from '../domain/consent-notice.js';
import { SessionCookies } from '../sessions/session-cookies.js';
import { EmailVerification } from '../sign-up/email-verification.js';
import { PasswordReset } from '../sign-up/password-reset.js';
import { readSignUp, SignUpBody } from '../sign-up/sign-up-body.js';
import { SignUp } from '../sign-up/sign-up.js';
import { ConsentNoticeDto } from './consent-notice.dto.js';
import { DoneDto, ResetAskDto, ResetDto, SignUpAnswerDto, TokenDto } from './session.dto.js';

@ApiTags('sign-up')
@Controller('api/v1')
export class SignUpController {
  constructor(
    private readonly signUp: SignUp,
    private readonly verification: EmailVerification,
    private readonly reset: PasswordReset,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('accounts')
  @Public()
  @ApiOperation({
    summary: 'Sign up as a job seeker or an employer',
    description:
      'Answers the same whether or not the address has an account; the mail tells. Advisers are invited.',
  })
  @ApiBody({ type: SignUpBody })
  @ApiCreatedResponse({ type: SignUpAnswerDto })
  async create(@Body() body: unknown, @Req() request: FastifyRequest): Promise<SignUpAnswerDto> {
    await this.signUp.run(body, LOCALES[0], request.ip);
    const { email, role } = readSignUp(body);
    return { email, role, status: 'mail-sent' };
  }

  @Post('email-verifications')
  @Public()
  @ApiOperation({ summary: 'Prove an e-mail address by the token of the link' })
  @ApiBody({ type: TokenDto })
  @ApiCreatedResponse({ type: DoneDto })
  async verify(@Body() body: unknown): Promise<DoneDto> {
    const { token } = checkOrThrow(TokenDto, body, ['token']);
    await this.verification.run(token);
    return { status: 'done' };
  }

  @Post('password-resets')
  @Public()
  @ApiOperation({
    summary: 'Ask for a link to set a new password',
    description:
      'Answers the same whether or not the address has an account. The link is good for an hour.',
  })
  @ApiBody({ type: ResetAskDto })
  @ApiCreatedResponse({ type: DoneDto })
  async askReset(@Body() body: unknown, @Req() request: FastifyRequest): Promise<DoneDto> {
    const { email } = checkOrThrow(ResetAskDto, body, ['email']);
    await this.reset.ask(email, request.ip);
    return { status: 'mail-sent' };
  }

  @Post('password-resets/use')
  @Public()
  @ApiOperation({
    summary: 'Set a new password by the token of the link (a reset or an invitation)',
    description: 'Ends all sessions of the account.',
  })
  @ApiBody({ type: ResetDto })
  @ApiCreatedResponse({ type: DoneDto })
  async useReset(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneDto> {
    const { token, password } = checkOrThrow(ResetDto, body, ['token', 'password']);
    const { deviceToken } = await this.reset.run(token, password, this.cookies.caller(request));
    this.cookies.setDevice(reply, deviceToken);
    return { status: 'done' };
  }

  @Get('consent-notice')
  @Public()
  @ApiOperation({ summary: 'What a job seeker agrees to with `consent: true`, in three languages' })
  @ApiOkResponse({ type: ConsentNoticeDto })
  notice(): ConsentNoticeDto {
    const { version, since, title, paragraphs } = CONSENT_NOTICE;
    return { version, since, title, paragraphs };
  }
}
