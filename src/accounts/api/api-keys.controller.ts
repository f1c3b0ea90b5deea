import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { ApiKeys } from '../api-keys/api-keys.js';
import { ApiKeyDto, ApiKeysDto, NewApiKeyDto } from './session.dto.js';

const DEFAULT_DAYS = 366;

@ApiTags('api-keys')
@Access('employer', 'adviser', 'coordinator')
@Controller('api/v1/api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeys) {}

  @Post()
  @ApiOperation({ summary: 'Make a key with which a system of mine acts for me, within scopes' })
  @ApiBody({ type: NewApiKeyDto })
  @ApiCreatedResponse({ type: ApiKeyDto })
  create(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<unknown> {
    const { label, scopes, expiresInDays } = checkOrThrow(NewApiKeyDto, body, ['label', 'scopes']);
    return this.keys.create(actor, { label, scopes, expiresInDays: expiresInDays ?? DEFAULT_DAYS });
  }

  @Get()
  @ApiOperation({ summary: 'My keys' })
  @ApiOkResponse({ type: ApiKeysDto })
  async list(@CurrentActor() actor: Actor): Promise<unknown> {
    return { items: await this.keys.of(actor.accountId), nextCursor: null };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a key of mine' })
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    await this.keys.revoke(actor.accountId, id);
  }
}
