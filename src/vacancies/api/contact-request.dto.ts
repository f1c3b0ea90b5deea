import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CONTACT_REQUEST_STATUSES, CONTACT_RESULTS } from '../domain/contact-request.js';
import { SOURCE_OUTCOMES } from '../domain/source-outcome.js';

export class NewContactRequestDto {
  @ApiPropertyOptional({ type: String, description: 'What the adviser should say or ask' })
  note?: string;
}

export class ContactAnswerDto {
  @ApiProperty({ type: String, enum: CONTACT_RESULTS }) result: string;
  @ApiPropertyOptional({ type: String, description: 'The person reads it' }) note?: string;
}

export class ContactRequestDto {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid' }) vacancyId: string;
  @ApiProperty({ type: String, nullable: true }) vacancyTitle: string | null;
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'For advisers: whose wish it is',
  })
  accountId?: string;
  @ApiProperty({ type: String, enum: CONTACT_REQUEST_STATUSES }) status: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ type: String, enum: CONTACT_RESULTS, nullable: true }) result: string | null;
  @ApiProperty({ type: String, nullable: true }) answerNote: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt: string;
}

export class ContactRequestPageDto {
  @ApiProperty({ type: [ContactRequestDto] }) items: ContactRequestDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class TellOutcomeDto {
  @ApiProperty({ type: String, enum: SOURCE_OUTCOMES }) outcome: string;
  @ApiPropertyOptional({ type: String, format: 'date', description: 'Today unless said' })
  on?: string;
}

export class SourceOutcomeDto {
  @ApiProperty({ type: String, format: 'uuid' }) vacancyId: string;
  @ApiProperty({ type: String, enum: SOURCE_OUTCOMES }) outcome: string;
  @ApiProperty({ type: String, format: 'date' }) on: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: string;
}
