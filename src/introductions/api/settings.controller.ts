import { Body, Controller, Get, Headers, Put, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { etagOf } from '../../platform/http/etag.js';
import { Access } from '../../platform/security/access.js';
import { APPROVALS_VALUES, APPROVE_VALUES, SILENCE_VALUES } from '../domain/settings.js';
import { IntroductionSettings, type SettingsView } from '../settings.service.js';
import { SettingsBody } from '../use-cases/bodies.js';

class SettingsDto {
  @ApiProperty({ enum: APPROVALS_VALUES }) approvals: string;
  @ApiProperty({ enum: APPROVE_VALUES }) approve: string;
  @ApiProperty({
    enum: SILENCE_VALUES,
    description: 'What it means when no adviser decides in time.',
  })
  silence: string;
  @ApiProperty() approvalWorkingDays: number;
  @ApiProperty() answerDays: number;
  @ApiProperty() version: number;
}

@ApiTags('introductions')
@Controller('api/v1/introduction-settings')
export class SettingsController {
  constructor(private readonly settings: IntroductionSettings) {}

  @Get()
  @Access('adviser', 'coordinator')
  @ApiOperation({ summary: 'How this partnership approves introductions' })
  @ApiOkResponse({ type: SettingsDto })
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<SettingsView> {
    const view = await this.settings.read();
    void reply.header('etag', etagOf(view.version));
    return view;
  }

  @Put()
  @Access('coordinator')
  @ApiOperation({ summary: 'Change how this partnership approves; what is not named stays' })
  @ApiBody({ type: SettingsBody })
  @ApiOkResponse({ type: SettingsDto })
  async change(
    @Body() body: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SettingsView> {
    const view = await this.settings.change(body, ifMatch);
    void reply.header('etag', etagOf(view.version));
    return view;
  }
}
