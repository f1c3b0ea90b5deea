import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { invalid } from '../../kernel/errors.js';
import { LOCALES } from '../../kernel/locale.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest, type Page } from '../../platform/http/page.js';
import { Access } from '../../platform/security/access.js';
import { CONCEPT_KINDS } from '../domain/concept.js';
import { UnlinkedTexts, type CountedText } from '../unlinked-texts.js';
import { UnlinkedTextDto, UnlinkedTextPageDto } from './unlinked-text.dto.js';

interface ListQuery {
  kind?: string;
  lang?: string;
  limit?: string;
  cursor?: string;
}

@ApiTags('taxonomy')
@Access('coordinator')
@Controller('api/v1/unlinked-texts')
export class UnlinkedTextsController {
  constructor(private readonly texts: UnlinkedTexts) {}

  @Get()
  @ApiOperation({
    summary: 'Texts of ads that no concept was found for',
    description: 'Most frequent first. From public ads only: nothing that a person wrote.',
  })
  @ApiQuery({ name: 'kind', required: false, enum: CONCEPT_KINDS })
  @ApiQuery({ name: 'lang', required: false, enum: LOCALES })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: UnlinkedTextPageDto })
  list(@Query() { kind, lang, ...page }: ListQuery): Promise<Page<CountedText>> {
    const filter = {
      kind: oneOf('kind', kind, CONCEPT_KINDS),
      lang: oneOf('lang', lang, LOCALES),
    };
    return this.texts.list(filter, readPageRequest(page));
  }

  @Post(':id/dismissal')
  @ApiOperation({
    summary: 'Take a text off the list',
    description: 'It comes back when it is seen again.',
  })
  @ApiCreatedResponse({ type: UnlinkedTextDto })
  dismiss(@Param('id', IdPipe) id: string): Promise<CountedText> {
    return this.texts.dismiss(id);
  }
}

function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  values: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const known = values.find((one) => one === value);
  if (known === undefined) {
    throw invalid(`invalid-${name}`, `${name} must be one of ${values.join(', ')}`);
  }
  return known;
}
