import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsUUID } from 'class-validator';
import { COUNTRIES } from '../../kernel/countries.js';
import type { AccountId } from '../../kernel/ids.js';
import { LOCALES } from '../../kernel/locale.js';
import { ORGANISATION_KINDS } from '../persistence/organisation.entity.js';
import { STAFF_ROLES } from '../staff/staff-invitations.js';
import { EmployerDto, OrganisationDto } from './person.dto.js';

export class OrganisationsDto {
  @ApiProperty({ type: [OrganisationDto] }) items: OrganisationDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class NewOrganisationDto {
  @ApiProperty({ example: 'Eurodistrikt Muster' }) name: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind: string;
  @ApiProperty({ enum: COUNTRIES }) country: string;
}

export class EmployersDto {
  @ApiProperty({ type: [EmployerDto] }) items: EmployerDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class IdentityCheckDto {
  @ApiProperty({ description: 'Whether the employer may publish without a review from now on.' })
  @IsBoolean()
  trusted: boolean;
}

export class AssignDto {
  @ApiProperty({
    format: 'uuid',
    description: 'Account of the adviser who accompanies the person.',
  })
  @IsUUID()
  adviserId: AccountId;
}

export class AssignmentDto {
  @ApiProperty({ format: 'uuid' }) accountId: string;
  @ApiProperty({ format: 'uuid' }) adviserId: string;
}

export class TerritoryDto {
  @ApiProperty({ enum: COUNTRIES }) country: string;
  @ApiPropertyOptional({ example: '67', description: 'Empty: the whole country.' })
  postalPrefix?: string;
}

export class InvitationDto {
  @ApiProperty({ enum: STAFF_ROLES }) role: string;
  @ApiProperty({ example: 'someone@example.org' }) email: string;
  @ApiProperty() name: string;
  @ApiPropertyOptional({ enum: LOCALES }) locale?: string;
  @ApiPropertyOptional({ type: [TerritoryDto] }) territories?: TerritoryDto[];
}

export class InvitedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['mail-sent'] }) status: string;
}

export class AbsenceDto {
  @ApiPropertyOptional({ format: 'date', description: 'Without days: back again.' })
  firstDay?: string;
  @ApiPropertyOptional({ format: 'date' }) lastDay?: string;
  @ApiPropertyOptional({ type: [String], description: 'Accounts of the advisers who stand in.' })
  deputies?: string[];
}

class SpanDto {
  @ApiProperty({ format: 'date' }) firstDay: string;
  @ApiProperty({ format: 'date' }) lastDay: string;
}

export class AbsenceStateDto {
  @ApiProperty({ type: SpanDto, nullable: true }) absence: SpanDto | null;
  @ApiProperty({ type: [String] }) deputies: string[];
}
