import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { uploadedFile } from '../../platform/http/upload.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import { cvError } from '../cv/cv-errors.js';
import { ReadCv } from '../cv/read-cv.js';
import type { CvSuggestion } from '../cv/suggest-profile.js';
import { CvSuggestionDto, CvUploadDto } from './cv.dto.js';

@ApiTags('profile')
@Access('job-seeker', 'adviser')
@Controller('api/v1/profile/cv')
export class CvController {
  constructor(private readonly reading: ReadCv) {}

  @Post()
  @ApiOperation({
    summary: 'Read a CV into a suggested profile',
    description: 'The file is not kept, and nothing is stored.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: CvUploadDto })
  @ApiCreatedResponse({ type: CvSuggestionDto })
  async read(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<CvSuggestion> {
    const file = await uploadedFile(request, () => cvError('cv-too-large'));
    return this.reading.run(file, actor.locale);
  }
}
