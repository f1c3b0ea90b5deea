import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CEFR_LEVELS } from '../../kernel/cefr.js';
import { TIME_OF_DAY } from '../../kernel/time-of-day.js';
import {
  CURRENCIES,
  EMPLOYER_ID_SCHEMES,
  NEED_SOURCES,
  PAY_PERIODS,
  STRICTNESSES,
} from '../../kernel/vocabulary.js';

/** A text in one language. */
export class VacancyTextDto {
  @ApiProperty({ type: String, description: 'ISO 639-1', example: 'de' }) lang: string;
  @ApiProperty({ type: String, example: 'Bäcker/in (m/w/d)' }) text: string;
}

export class WorkplaceDto {
  @ApiProperty({ type: String, enum: ['FR', 'DE', 'CH'], example: 'DE' }) country: string;
  @ApiPropertyOptional({ type: String, example: '77694' }) postalCode?: string;
  @ApiPropertyOptional({ type: String, example: 'Kehl' }) place?: string;
  @ApiPropertyOptional({ type: Number, description: 'WGS 84, in the place of a postal code' })
  lat?: number;
  @ApiPropertyOptional({ type: Number }) lon?: number;
}

export class VacancyConceptDto {
  @ApiPropertyOptional({
    type: String,
    description: 'ESCO URI; set by the server where the label could be linked',
  })
  uri?: string;
  @ApiPropertyOptional({
    type: String,
    description: 'Kept as it was written',
    example: 'Bäcker/in',
  })
  label?: string;
  @ApiPropertyOptional({ type: String, description: 'Language of the label', example: 'de' })
  lang?: string;
}

export class VacancySkillDto extends VacancyConceptDto {
  @ApiPropertyOptional({ type: String, enum: ['essential', 'optional'], default: 'essential' })
  need?: string;
}

export class VacancyLanguageDto {
  @ApiProperty({ type: String, example: 'de' }) language: string;
  @ApiPropertyOptional({ type: String, enum: CEFR_LEVELS, description: 'Absent: not asked' })
  spoken?: string;
  @ApiPropertyOptional({ type: String, enum: CEFR_LEVELS, description: 'Absent: not asked' })
  written?: string;
  @ApiPropertyOptional({ type: String, enum: ['required', 'wished'], default: 'required' })
  need?: string;
  @ApiPropertyOptional({
    type: String,
    enum: STRICTNESSES,
    default: 'must',
    description:
      '`learnable`: the person may reach it later. `legal` from an author counts as `must`.',
  })
  strictness?: string;
  @ApiPropertyOptional({ type: String, enum: NEED_SOURCES, readOnly: true }) source?: string;
  @ApiPropertyOptional({ type: Boolean, description: 'The employer helps to reach the level' })
  helpOffered?: boolean;
}

export class VacancyLicenceDto {
  @ApiProperty({ type: String, example: 'B' }) class: string;
  @ApiPropertyOptional({ type: String, enum: STRICTNESSES, default: 'must' }) strictness?: string;
  @ApiPropertyOptional({
    type: String,
    enum: NEED_SOURCES,
    readOnly: true,
    description: '`assumed`: read from the words of an ad, and then never more than a wish.',
  })
  source?: string;
}

export class HoursDto {
  @ApiPropertyOptional({ type: Number, example: 35 }) min?: number;
  @ApiPropertyOptional({ type: Number, example: 39 }) max?: number;
}

export class VacancyPayDto {
  @ApiPropertyOptional({ type: Number, example: 2600 }) min?: number;
  @ApiPropertyOptional({ type: Number, example: 3100 }) max?: number;
  @ApiPropertyOptional({ type: String, enum: PAY_PERIODS }) per?: string;
  @ApiPropertyOptional({ type: String, enum: CURRENCIES }) currency?: string;
}

const TIME = { type: String, pattern: TIME_OF_DAY.source, description: 'Local time, HH:MM' };

export class VacancyShiftsDto {
  @ApiPropertyOptional({ ...TIME, example: '06:00' }) earliestStart?: string;
  @ApiPropertyOptional({ ...TIME, example: '22:00' }) latestEnd?: string;
  @ApiPropertyOptional({ type: Boolean }) nights?: boolean;
  @ApiPropertyOptional({ type: Boolean }) weekends?: boolean;
  @ApiPropertyOptional({ type: Boolean }) rotating?: boolean;
}

export class VacancyEmployerIdentifierDto {
  @ApiProperty({ type: String, enum: EMPLOYER_ID_SCHEMES }) scheme: string;
  @ApiProperty({ type: String }) value: string;
}

export class VacancyEmployerDto {
  @ApiProperty({ type: String, example: 'Bäckerei Rheinblick GmbH' }) name: string;
  @ApiPropertyOptional({ type: VacancyEmployerIdentifierDto })
  identifier?: VacancyEmployerIdentifierDto;
}

export class SpeaksForDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'An employer known here' })
  employerId?: string;
  @ApiPropertyOptional({ type: String, description: 'Or its name' }) name?: string;
  @ApiPropertyOptional({ type: VacancyEmployerIdentifierDto })
  identifier?: VacancyEmployerIdentifierDto;
}
