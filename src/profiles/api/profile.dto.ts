import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { COUNTRIES } from '../../kernel/countries.js';
import { LOCALES } from '../../kernel/locale.js';
import { COMMUTE_MODES, CONTRACT_TYPES } from '../../kernel/vocabulary.js';
import {
  ProfileHomeDto,
  ProfileHoursDto,
  ProfileLanguageDto,
  ProfileOccupationDto,
  ProfilePayDto,
  ProfileQualificationDto,
  ProfileRecognitionDto,
  ProfileSkillDto,
  ProfileWorkPatternDto,
} from './profile-parts.dto.js';

/** What a job seeker states. Only `home` and `languages` are required; what is left out is not stated. */
export class ProfileBodyDto {
  @ApiProperty({ type: ProfileHomeDto }) home: ProfileHomeDto;
  @ApiProperty({
    type: [ProfileLanguageDto],
    description: 'Every language known: one that is missing counts as not known.',
    example: [
      { language: 'fr', spoken: 'C2', written: 'C1' },
      { language: 'de', spoken: 'B1', written: 'A2' },
    ],
  })
  languages: ProfileLanguageDto[];
  @ApiPropertyOptional({
    minimum: 0,
    maximum: 600,
    description: 'One way, door to door.',
    example: 45,
  })
  maxCommuteMinutes?: number;
  @ApiPropertyOptional({ enum: COMMUTE_MODES, isArray: true, example: ['transit', 'bike'] })
  commuteModes?: string[];
  @ApiPropertyOptional({ type: [ProfileSkillDto] }) skills?: ProfileSkillDto[];
  @ApiPropertyOptional({ type: [ProfileOccupationDto] }) occupations?: ProfileOccupationDto[];
  @ApiPropertyOptional({ type: [ProfileQualificationDto] })
  qualifications?: ProfileQualificationDto[];
  @ApiPropertyOptional({
    enum: CONTRACT_TYPES,
    isArray: true,
    example: ['permanent', 'fixed-term'],
  })
  contracts?: string[];
  @ApiPropertyOptional({ type: ProfileHoursDto, description: 'Hours per week.' })
  hours?: ProfileHoursDto;
  @ApiPropertyOptional({ type: ProfileWorkPatternDto }) workPattern?: ProfileWorkPatternDto;
  @ApiPropertyOptional({ type: ProfilePayDto }) pay?: ProfilePayDto;
  @ApiPropertyOptional({ format: 'date', example: '2027-01-04' }) availableFrom?: string;
  @ApiPropertyOptional({ type: [String], example: ['B'] }) drivingLicences?: string[];
  @ApiPropertyOptional({ enum: COUNTRIES, isArray: true, example: ['FR', 'DE'] })
  mayWorkIn?: string[];
  @ApiPropertyOptional({ type: [ProfileRecognitionDto] })
  recognisedProfessions?: ProfileRecognitionDto[];
  @ApiPropertyOptional({
    description: 'Employers may see the anonymous card before the person answers.',
  })
  discoverable?: boolean;
  @ApiPropertyOptional({
    description:
      '`true` accepts the notice in force (`GET /api/v1/consent-notice`), `false` withdraws, absent changes ' +
      'nothing. Without consent nothing is scored. Only the person’s own word counts.',
  })
  consent?: boolean;
}

/** A profile as it is kept. */
export class ProfileDto extends ProfileBodyDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty({ description: 'Also the ETag.' }) version: number;
  @ApiPropertyOptional({
    format: 'date',
    description: 'An adviser has verified language, permission and CV; good until this day.',
  })
  checkedUntil?: string;
  @ApiProperty({ format: 'date-time' }) updatedAt: string;
}

export class ProfileVersionDto {
  @ApiProperty() version: number;
  @ApiProperty({ type: ProfileBodyDto }) record: ProfileBodyDto;
  @ApiProperty({ enum: ['me', 'adviser'] }) by: string;
  @ApiProperty({ format: 'date-time' }) changedAt: string;
}

export class ProfileHistoryDto {
  @ApiProperty({ type: [ProfileVersionDto] }) items: ProfileVersionDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

const SEEN = { enum: [true], description: 'Seen and verified.' };

/** A check is whole: each part is `true`. */
export class ProfileCheckDto {
  @ApiProperty(SEEN) language: boolean;
  @ApiProperty(SEEN) permission: boolean;
  @ApiProperty(SEEN) cv: boolean;
}

export class ConsentDto {
  @ApiProperty() given: boolean;
  @ApiPropertyOptional({ example: '2026-1' }) version?: string;
  @ApiPropertyOptional({ format: 'date-time' }) givenAt?: string;
  @ApiProperty({ example: '2026-1' }) currentVersion: string;
}

export class CaseloadItemDto {
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: LOCALES }) locale: string;
  @ApiProperty({ format: 'date-time' }) since: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) profileId: string | null;
  @ApiPropertyOptional({ type: ProfileHomeDto }) home?: ProfileHomeDto;
  @ApiProperty({ description: 'Whether the profile may be scored.' }) consent: boolean;
  @ApiPropertyOptional({ format: 'date' }) checkedUntil?: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) updatedAt: string | null;
}

export class CaseloadDto {
  @ApiProperty({ type: [CaseloadItemDto] }) items: CaseloadItemDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
