import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ROLES } from '../../kernel/actor.js';
import { COUNTRIES } from '../../kernel/countries.js';
import { LOCALES } from '../../kernel/locale.js';
import { EMPLOYER_ID_SCHEMES } from '../../kernel/vocabulary.js';
import { ORGANISATION_KINDS } from '../persistence/organisation.entity.js';

export class EmployerIdentifierDto {
  @ApiProperty({ enum: EMPLOYER_ID_SCHEMES }) scheme: string;
  @ApiProperty({ example: '73282932000074' }) value: string;
}

export class EmployerDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiPropertyOptional({ type: EmployerIdentifierDto }) identifier?: EmployerIdentifierDto;
  @ApiProperty({ description: 'May publish vacancies without a review.' }) trusted: boolean;
  @ApiProperty({ description: 'An adviser has checked who the employer is.' })
  identityChecked: boolean;
}

export class OrganisationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind: string;
  @ApiProperty({ enum: COUNTRIES }) country: string;
}

export class ConsentStateDto {
  @ApiProperty({ description: 'Whether consent that counts today is in force.' }) given: boolean;
  @ApiPropertyOptional({ example: '2026-1' }) version?: string;
  @ApiPropertyOptional({ format: 'date-time' }) givenAt?: string;
  @ApiProperty({ example: '2026-1' }) currentVersion: string;
}

/** The person who is signed in. */
export class MeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ROLES }) role: string;
  @ApiProperty({ enum: LOCALES }) locale: string;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiPropertyOptional() phone?: string;
  @ApiPropertyOptional() address?: string;
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'A job seeker’s profile, once there is one.',
  })
  profileId?: string;
  @ApiPropertyOptional({ type: EmployerDto }) employer?: EmployerDto;
  @ApiPropertyOptional({ type: OrganisationDto }) organisation?: OrganisationDto;
  @ApiProperty({ type: ConsentStateDto }) consent: ConsentStateDto;
}

export class MeChangeDto {
  @ApiPropertyOptional({ maxLength: 200 }) name?: string;
  @ApiPropertyOptional({ maxLength: 40, description: 'An empty text clears it.' }) phone?: string;
  @ApiPropertyOptional({ maxLength: 500, description: 'An empty text clears it.' })
  address?: string;
  @ApiPropertyOptional({ enum: LOCALES, description: 'Language of mails and pages.' })
  locale?: string;
}
