import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CEFR_LEVELS } from '../../kernel/cefr.js';
import { COUNTRIES } from '../../kernel/countries.js';
import { TIME_OF_DAY } from '../../kernel/time-of-day.js';
import { CURRENCIES, EVIDENCES, PAY_PERIODS, RECOGNITION_STATES } from '../../kernel/vocabulary.js';

export class ProfileHomeDto {
  @ApiProperty({ enum: COUNTRIES, example: 'FR' }) country: string;
  @ApiPropertyOptional({ example: '67000' }) postalCode?: string;
  @ApiPropertyOptional({ example: 'Strasbourg' }) place?: string;
  @ApiPropertyOptional({ description: 'WGS 84 degrees, in the place of a postal code.' })
  lat?: number;
  @ApiPropertyOptional() lon?: number;
}

export class ProfileExpectedLevelDto {
  @ApiProperty({ enum: CEFR_LEVELS }) value: string;
  @ApiPropertyOptional({ format: 'date' }) by?: string;
}

export class ProfileLanguageDto {
  @ApiProperty({ description: 'ISO 639-1 code.', example: 'fr' }) language: string;
  @ApiPropertyOptional({ enum: CEFR_LEVELS, example: 'C2' }) spoken?: string;
  @ApiPropertyOptional({ enum: CEFR_LEVELS, example: 'C1' }) written?: string;
  @ApiPropertyOptional({ enum: CEFR_LEVELS }) understood?: string;
  @ApiPropertyOptional({ enum: EVIDENCES }) evidence?: string;
  @ApiPropertyOptional({ format: 'date' }) checkedOn?: string;
  @ApiPropertyOptional({ type: ProfileExpectedLevelDto }) expected?: ProfileExpectedLevelDto;
}

export class ProfileSkillDto {
  @ApiPropertyOptional({
    description: 'ESCO URI; set by the server where the label could be linked to a concept.',
    example: 'http://data.europa.eu/esco/skill/…',
  })
  uri?: string;
  @ApiPropertyOptional({
    description: 'In the person’s words; kept as written.',
    example: 'faire du pain',
  })
  label?: string;
  @ApiPropertyOptional({ description: 'Language of the label.', example: 'fr' }) lang?: string;
}

export class ProfileOccupationDto extends ProfileSkillDto {
  @ApiPropertyOptional({ description: '`YYYY`, `YYYY-MM` or `YYYY-MM-DD`.', example: '2019-09' })
  from?: string;
  @ApiPropertyOptional({ example: '2024-06' }) to?: string;
  @ApiPropertyOptional({ example: 5 }) years?: number;
  @ApiPropertyOptional({ example: 'FR' }) country?: string;
}

export class ProfileQualificationDto {
  @ApiProperty({ example: 'CAP boulanger' }) title: string;
  @ApiPropertyOptional({ example: 'fr' }) lang?: string;
  @ApiPropertyOptional({ example: 'FR' }) country?: string;
  @ApiPropertyOptional({ example: 'vocational' }) kind?: string;
  @ApiPropertyOptional({
    minimum: 1,
    maximum: 8,
    description: 'European Qualifications Framework.',
  })
  eqf?: number;
  @ApiPropertyOptional() year?: number;
}

export class ProfileHoursDto {
  @ApiPropertyOptional({ example: 30 }) min?: number;
  @ApiPropertyOptional({ example: 40 }) max?: number;
}

const TIME = { type: String, pattern: TIME_OF_DAY.source, description: 'Local time, HH:MM' };

export class ProfileWorkPatternDto {
  @ApiPropertyOptional({ ...TIME, example: '06:00' }) earliestStart?: string;
  @ApiPropertyOptional({ ...TIME, example: '18:00' }) latestEnd?: string;
  @ApiPropertyOptional() nights?: boolean;
  @ApiPropertyOptional() weekends?: boolean;
  @ApiPropertyOptional() rotating?: boolean;
}

export class ProfilePayDto {
  @ApiPropertyOptional({ example: 15 }) min?: number;
  @ApiPropertyOptional({ enum: PAY_PERIODS, example: 'hour' }) per?: string;
  @ApiPropertyOptional({ enum: CURRENCIES, example: 'EUR' }) currency?: string;
}

export class ProfileRecognitionDto {
  @ApiProperty({
    description: 'ESCO URI of the occupation, or an ISCO-08 group code.',
    example: '2221',
  })
  occupation: string;
  @ApiProperty({ example: 'DE' }) country: string;
  @ApiProperty({ enum: RECOGNITION_STATES }) state: string;
}
