import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest, type Page } from '../../platform/http/page.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { SettledTexts, type SettledText } from '../settling/settled-texts.js';
import { TaxonomySource } from '../taxonomy-source.js';
import { settlementBody } from './settlement-body.js';
import { SettledTextDto, SettledTextPageDto, SettlementDto } from './unlinked-text.dto.js';

@ApiTags('taxonomy')
@Access('coordinator')
@Controller('api/v1/settled-texts')
export class SettledTextsController {
  constructor(
    private readonly texts: SettledTexts,
    private readonly taxonomy: TaxonomySource,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Texts that were settled with a concept', description: 'Last first.' })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: SettledTextPageDto })
  async list(@Query() query: { limit?: string; cursor?: string }): Promise<Page<SettledTextDto>> {
    const { items, nextCursor } = await this.texts.list(readPageRequest(query));
    return { items: items.map((text) => this.named(text)), nextCursor };
  }

  @Post()
  @ApiOperation({
    summary: 'Settle a text with a concept, once for all',
    description:
      'From now on the text names the concept, in this language, for imports and forms; a later import of ESCO leaves it alone. Also replaces what was settled before.',
  })
  @ApiBody({ type: SettlementDto })
  @ApiCreatedResponse({ type: SettledTextDto })
  async settle(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<SettledTextDto> {
    const { uri, ...text } = settlementBody(body);
    return this.named(await this.texts.settle(text, uri, actor.accountId));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Revoke a settlement',
    description: 'What was linked by it stays linked.',
  })
  @ApiNoContentResponse()
  async revoke(@Param('id', IdPipe) id: string): Promise<void> {
    await this.texts.revoke(id);
  }

  private named(text: SettledText): SettledTextDto {
    return { ...text, label: this.taxonomy.current.label(text.uri, text.lang) ?? text.uri };
  }
}
