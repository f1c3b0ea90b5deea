import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CEFR_LEVELS } from '../../kernel/cefr.js';
import { LOCALES } from '../../kernel/locale.js';
import { CONTRACT_TYPES, JOB_LEVELS } from '../../kernel/vocabulary.js';
import { SUGGESTION_NEEDS, TEXT_KINDS } from '../reading/suggestion.js';

export class ReadingBodyDto {
  @ApiProperty({
    type: String,
    description: 'At most 100,000 characters. Nothing of it is kept.',
    example: 'Nous recherchons un boulanger (H/F) en CDI, 39 h par semaine. Allemand courant.',
  })
  text: string;
  @ApiProperty({ type: String, enum: TEXT_KINDS, description: 'An ad asks, a profile (CV) states' })
  kind: string;
  @ApiPropertyOptional({
    type: String,
    enum: LOCALES,
    description: 'Of the text; recognised where it is left out, sentence by sentence',
  })
  lang?: string;
  @ApiPropertyOptional({
    type: String,
    enum: JOB_LEVELS,
    description: 'Of the job: how good a language must be that the ad does not name',
  })
  level?: string;
}

export class ReadingEvidenceDto {
  @ApiProperty({ type: Number, description: 'UTF-16 offset into the text' }) start: number;
  @ApiProperty({ type: Number, description: 'Exclusive' }) end: number;
  @ApiProperty({ type: String, example: 'Allemand courant' }) phrase: string;
}

class SuggestionDto {
  @ApiPropertyOptional({
    type: ReadingEvidenceDto,
    description: 'The words that show it; absent for what is only assumed',
  })
  evidence?: ReadingEvidenceDto;
  @ApiProperty({
    type: String,
    enum: SUGGESTION_NEEDS,
    description: '`assumed`: the text does not say it. Of a profile everything is `required`.',
  })
  need: string;
  @ApiProperty({ type: Number, minimum: 0, maximum: 1, example: 0.85 }) confidence: number;
}

export class ReadConceptDto {
  @ApiProperty({ type: String, description: 'ESCO URI' }) uri: string;
  @ApiProperty({ type: String }) label: string;
}
export class ReadLanguageDto {
  @ApiProperty({ type: String, example: 'de', description: 'ISO 639-1' }) language: string;
  @ApiPropertyOptional({ type: String, enum: CEFR_LEVELS }) spoken?: string;
  @ApiPropertyOptional({ type: String, enum: CEFR_LEVELS }) written?: string;
}
export class ReadLicenceDto {
  @ApiProperty({ type: String, example: 'B', description: 'Directive 2006/126/EC' }) class: string;
}
export class ReadHoursDto {
  @ApiProperty({ type: Number, example: 35 }) min: number;
  @ApiProperty({ type: Number, example: 39 }) max: number;
}
export class ReadStartDto {
  @ApiProperty({ type: String, format: 'date' }) day: string;
  @ApiProperty({ type: Boolean, description: 'No day is named; `day` is today' })
  asSoonAsPossible: boolean;
}

class ConceptSuggestionDto extends SuggestionDto {
  @ApiProperty({ type: ReadConceptDto }) value: ReadConceptDto;
}
class LanguageSuggestionDto extends SuggestionDto {
  @ApiProperty({ type: ReadLanguageDto }) value: ReadLanguageDto;
}
class LicenceSuggestionDto extends SuggestionDto {
  @ApiProperty({ type: ReadLicenceDto }) value: ReadLicenceDto;
}
class ContractSuggestionDto extends SuggestionDto {
  @ApiProperty({ type: String, enum: CONTRACT_TYPES }) value: string;
}
class HoursSuggestionDto extends SuggestionDto {
  @ApiProperty({ type: ReadHoursDto }) value: ReadHoursDto;
}
class StartSuggestionDto extends SuggestionDto {
  @ApiProperty({ type: ReadStartDto }) value: ReadStartDto;
}

/** What a text seems to say; the surest of each kind first. */
export class ReadingDto {
  @ApiProperty({ type: [String], enum: LOCALES, description: 'The most used first' })
  textLanguages: string[];
  @ApiProperty({ type: [ConceptSuggestionDto] }) occupations: ConceptSuggestionDto[];
  @ApiProperty({ type: [ConceptSuggestionDto] }) skills: ConceptSuggestionDto[];
  @ApiProperty({ type: [LanguageSuggestionDto] }) languages: LanguageSuggestionDto[];
  @ApiProperty({ type: [LicenceSuggestionDto] }) drivingLicences: LicenceSuggestionDto[];
  @ApiProperty({ type: [ContractSuggestionDto] }) contracts: ContractSuggestionDto[];
  @ApiProperty({ type: [HoursSuggestionDto] }) hours: HoursSuggestionDto[];
  @ApiProperty({ type: [StartSuggestionDto] }) startsOn: StartSuggestionDto[];
}
