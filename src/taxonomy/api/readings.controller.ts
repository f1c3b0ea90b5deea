import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/security/access.js';
import { type TextReading } from '../reading/suggestion.js';
import { TextReadings } from '../text-readings.js';
import { readingBody } from './reading-body.js';
import { ReadingBodyDto, ReadingDto } from './reading.dto.js';

@ApiTags('taxonomy')
@SignedIn()
@Controller('api/v1/readings')
export class ReadingsController {
  constructor(private readonly readings: TextReadings) {}

  @Post()
  @ApiOperation({
    summary: 'Read job, skills, languages, licences and conditions from a text',
    description:
      'Suggestions with the words that show each, for a person to accept or leave; nothing is stored.',
  })
  @ApiBody({ type: ReadingBodyDto })
  @ApiCreatedResponse({ type: ReadingDto })
  read(@Body() body: unknown): Promise<TextReading> {
    const { text, ...request } = readingBody(body);
    return this.readings.read(text, request);
  }
}
