import { ApiProperty } from '@nestjs/swagger';
import { LOCALES } from '../../kernel/locale.js';
import { CV_FORMATS } from '../cv/parsed-cv.js';
import { ProfileBodyDto } from './profile.dto.js';

export class CvUploadDto {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'PDF, DOCX, Europass or EURES XML, or JSON Resume; at most 5 MB. It is not kept.',
  })
  file: unknown;
}

export class CvEvidenceDto {
  @ApiProperty({ type: String, example: 'languages[0]' }) field: string;
  @ApiProperty({ type: String, example: 'Allemand : B2' }) phrase: string;
  @ApiProperty({ type: String, example: 'page 1', description: 'Part of the file' }) where: string;
  @ApiProperty({ type: Number, minimum: 0, maximum: 1 }) confidence: number;
}

export class CvUnreadDto {
  @ApiProperty({ type: String }) where: string;
  @ApiProperty({ type: String, example: 'text-language-unknown' }) reason: string;
}

/** What a CV speaks for; nothing of it is stored until the person saves their profile. */
export class CvSuggestionDto {
  @ApiProperty({ type: String, enum: CV_FORMATS }) format: string;
  @ApiProperty({ type: [String], enum: LOCALES }) textLanguages: string[];
  @ApiProperty({
    type: ProfileBodyDto,
    description: 'Parts of a profile; never a name, an e-mail address or a phone number',
  })
  profile: ProfileBodyDto;
  @ApiProperty({ type: [CvEvidenceDto] }) evidence: CvEvidenceDto[];
  @ApiProperty({ type: [CvUnreadDto] }) unread: CvUnreadDto[];
}
