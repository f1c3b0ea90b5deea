import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { EMPLOYER_ID_SCHEMES } from '../../kernel/vocabulary.js';
import { LOCALES } from '../../kernel/locale.js';
import { CLAIM_STATUSES } from '../domain/claim.js';

export class ClaimIdentifierDto {
  @ApiProperty({ type: String, enum: EMPLOYER_ID_SCHEMES }) scheme: string;
  @ApiProperty({ type: String, example: '73282932000074' }) value: string;
}

export class ClaimEmployerStatementDto {
  @ApiProperty({ type: String }) name: string;
  @ApiPropertyOptional({ type: ClaimIdentifierDto }) identifier?: ClaimIdentifierDto;
}

export class NewClaimDto {
  @ApiProperty({ type: String, description: 'As the employer gave it', example: 'hr@example.org' })
  email: string;
  @ApiProperty({ type: String, description: 'Name of the person' }) name: string;
  @ApiPropertyOptional({ type: String, enum: LOCALES, description: 'Language of the mail' })
  locale?: string;
  @ApiPropertyOptional({
    type: ClaimEmployerStatementDto,
    description: 'Unless said, the employer that the ad names',
  })
  employer?: ClaimEmployerStatementDto;
}

export class ClaimAnswerDto {
  @ApiPropertyOptional({
    type: ClaimIdentifierDto,
    description: 'Number in a public register, for the identity check',
  })
  identifier?: ClaimIdentifierDto;
}

export class ClaimCheckDto {
  @ApiProperty({ type: Boolean, description: 'May publish without review from now on' })
  trusted: boolean;
}

export class ClaimantDto {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) name: string;
  @ApiPropertyOptional({ type: ClaimIdentifierDto }) identifier?: ClaimIdentifierDto;
  @ApiProperty({ type: Boolean }) trusted: boolean;
  @ApiProperty({ type: Boolean }) identityChecked: boolean;
}

export class ClaimDto {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid' }) vacancyId: string;
  @ApiProperty({ type: String, nullable: true }) vacancyTitle: string | null;
  @ApiProperty({ type: String, enum: CLAIM_STATUSES }) status: string;
  @ApiProperty({ type: ClaimantDto }) employer: ClaimantDto;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: string;
}

export class ClaimPageDto {
  @ApiProperty({ type: [ClaimDto] }) items: ClaimDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
