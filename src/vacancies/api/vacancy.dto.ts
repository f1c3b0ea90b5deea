import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType } from '@nestjs/swagger';
import { CHANNELS, CONTRACT_TYPES, JOB_LEVELS, VACANCY_STATUSES } from '../../kernel/vocabulary.js';
import { REVIEW_STATES } from '../domain/vacancy-status.js';
import { WORDING_CODES } from '../domain/wording.js';
import { REVIEW_DECISIONS } from '../use-cases/review-vacancy.js';
import {
  HoursDto,
  SpeaksForDto,
  VacancyConceptDto,
  VacancyEmployerDto,
  VacancyLanguageDto,
  VacancyLicenceDto,
  VacancyPayDto,
  VacancyShiftsDto,
  VacancySkillDto,
  VacancyTextDto,
  WorkplaceDto,
} from './vacancy-parts.dto.js';

/** What an author says of a vacancy. */
export class VacancyContentDto {
  @ApiProperty({
    type: [VacancyTextDto],
    description: 'One per language; `title` with `titleLanguage` is short for one',
  })
  titles: VacancyTextDto[];
  @ApiProperty({ type: WorkplaceDto }) workplace: WorkplaceDto;
  @ApiPropertyOptional({ type: String, enum: CONTRACT_TYPES }) contract?: string;
  @ApiPropertyOptional({ type: [VacancyTextDto] }) descriptions?: VacancyTextDto[];
  @ApiPropertyOptional({
    type: Number,
    minimum: 0,
    maximum: 1,
    description: '0 on site … 1 wholly remote',
  })
  remoteShare?: number;
  @ApiPropertyOptional({ type: VacancyConceptDto }) occupation?: VacancyConceptDto;
  @ApiPropertyOptional({ type: String, enum: JOB_LEVELS }) level?: string;
  @ApiPropertyOptional({ type: [VacancySkillDto] }) skills?: VacancySkillDto[];
  @ApiPropertyOptional({ type: [VacancyLanguageDto] }) languages?: VacancyLanguageDto[];
  @ApiPropertyOptional({ type: [String], example: ['de', 'fr'] }) workingLanguages?: string[];
  @ApiPropertyOptional({ type: String }) qualification?: string;
  @ApiPropertyOptional({ type: Number, minimum: 0 }) experienceYears?: number;
  @ApiPropertyOptional({ type: HoursDto, description: 'Hours per week' }) hours?: HoursDto;
  @ApiPropertyOptional({ type: VacancyShiftsDto }) shifts?: VacancyShiftsDto;
  @ApiPropertyOptional({ type: String, format: 'date' }) startsOn?: string;
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'Last day on which it is open',
  })
  closesOn?: string;
  @ApiPropertyOptional({ type: Number, minimum: 1 }) openings?: number;
  @ApiPropertyOptional({
    type: [VacancyLicenceDto],
    description: '`"B"` is short for `{class: "B"}`',
  })
  drivingLicences?: VacancyLicenceDto[];
  @ApiPropertyOptional({ type: VacancyPayDto }) pay?: VacancyPayDto;
  @ApiPropertyOptional({ type: String, enum: ['yes', 'tell-me-more', 'no'] })
  openToOtherSide?: string;
}

export class NewVacancyDto extends VacancyContentDto {
  @ApiProperty({ type: String, enum: CONTRACT_TYPES }) override contract: string;
  @ApiPropertyOptional({ type: String, enum: ['active', 'draft'], default: 'active' })
  status?: string;
  @ApiPropertyOptional({ type: SpeaksForDto, description: 'Advisers: the employer they speak for' })
  speaksFor?: SpeaksForDto;
}

class VacancyMoveDto {
  @ApiPropertyOptional({ type: String, enum: VACANCY_STATUSES, description: 'Moves the vacancy' })
  status?: string;
}

/** Fields to replace, each as a whole; null takes one away. */
export class VacancyPatchDto extends IntersectionType(
  PartialType(VacancyContentDto),
  VacancyMoveDto,
) {}

export class HowToApplyDto {
  @ApiProperty({
    type: String,
    enum: ['here', 'source'],
    description: '`source`: apply at the source, or ask an adviser to call',
  })
  kind: string;
  @ApiPropertyOptional({ type: String, description: 'Name of the source' }) name?: string;
  @ApiPropertyOptional({ type: String, format: 'uri' }) url?: string;
  @ApiPropertyOptional({ type: Boolean }) askAdviser?: boolean;
}

export class WordingWarningDto {
  @ApiProperty({ type: String, enum: WORDING_CODES }) code: string;
  @ApiProperty({ type: String, example: 'titles[0]' }) field: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) params: object;
}

export class VacancyDto extends VacancyContentDto {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, enum: CHANNELS }) channel: string;
  @ApiProperty({ type: String, enum: VACANCY_STATUSES }) status: string;
  @ApiPropertyOptional({ type: VacancyEmployerDto }) employer?: VacancyEmployerDto;
  @ApiProperty({ type: Number, description: 'Also the entity tag' }) version: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'The place by its name' }) placeName:
    string | null;
  @ApiProperty({ type: HowToApplyDto }) howToApply: HowToApplyDto;
  @ApiProperty({ type: Boolean, description: 'You answer for its employer' }) mine: boolean;
  @ApiPropertyOptional({
    type: String,
    enum: REVIEW_STATES,
    description:
      'For its owner and advisers: `pending` waits as a draft until an adviser has looked at it',
  })
  review?: string;
  @ApiPropertyOptional({ type: String, nullable: true }) reviewReason?: string | null;
  @ApiPropertyOptional({
    type: [WordingWarningDto],
    description: 'For its owner: hints on the wording',
  })
  warnings?: WordingWarningDto[];
}

export class VacancyPageDto {
  @ApiProperty({ type: [VacancyDto] }) items: VacancyDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class VacancyVersionContentDto extends VacancyContentDto {
  @ApiPropertyOptional({
    type: VacancyEmployerDto,
    description: 'As the source named it, of an ad that has been claimed since',
  })
  employer?: VacancyEmployerDto;
}

export class VacancyVersionDto {
  @ApiProperty({ type: Number }) version: number;
  @ApiProperty({ type: String, enum: VACANCY_STATUSES }) status: string;
  @ApiProperty({ type: VacancyVersionContentDto }) record: VacancyVersionContentDto;
  @ApiProperty({ type: String, format: 'date-time' }) replacedAt: string;
}

export class VacancyHistoryDto {
  @ApiProperty({ type: [VacancyVersionDto] }) items: VacancyVersionDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ReviewVacancyDto {
  @ApiProperty({ type: String, enum: REVIEW_DECISIONS }) decision: string;
  @ApiProperty({ type: String, description: 'The employer reads it' }) reason: string;
}
