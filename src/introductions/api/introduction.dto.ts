import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS } from '../../kernel/vocabulary.js';
import {
  ACTIONS,
  ANSWERS,
  APPROVAL_CODES,
  APPROVAL_SIDES,
  DECISIONS,
  INTRODUCTION_STATUSES,
  NEXT_STEPS,
  OUTCOMES,
  PARTIES,
} from '../domain/vocabulary.js';

/** How the API describes an introduction; the view in `view/` is what fills it. */

export class AnswerDto {
  @ApiProperty({ enum: ANSWERS }) answer: string;
  @ApiPropertyOptional({ enum: NEXT_STEPS }) next?: string;
  @ApiPropertyOptional({ type: [String] }) questions?: string[];
  @ApiPropertyOptional() reasonCode?: string;
  @ApiPropertyOptional() note?: string;
  @ApiProperty({ format: 'date-time' }) answeredAt: string;
}

export class AnswersDto {
  @ApiProperty({ type: AnswerDto, nullable: true }) person: AnswerDto | null;
  @ApiProperty({ type: AnswerDto, nullable: true }) employer: AnswerDto | null;
}

export class ApprovalDto {
  @ApiProperty({ enum: APPROVAL_SIDES }) side: string;
  @ApiProperty({ enum: DECISIONS }) decision: string;
  @ApiPropertyOptional({ description: 'Not for the employer.' }) reason?: string;
  @ApiPropertyOptional({ enum: APPROVAL_CODES, description: 'What stood in an adviser’s place.' })
  code?: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class ContactDto {
  @ApiProperty() name: string;
  @ApiProperty({ format: 'email' }) email: string;
  @ApiPropertyOptional() phone?: string;
  @ApiPropertyOptional() organisation?: string;
}

export class ContactsDto {
  @ApiProperty({ type: ContactDto, nullable: true }) person: ContactDto | null;
  @ApiProperty({ type: ContactDto, nullable: true }) employer: ContactDto | null;
}

export class HowToApplyDto {
  @ApiProperty({
    enum: ['here', 'source'],
    description:
      '`source`: the employer is not here. Apply at `url`, or ask an adviser to call with `POST /api/v1/vacancies/{id}/contact-requests`.',
  })
  kind: string;
  @ApiPropertyOptional() name?: string;
  @ApiPropertyOptional({ format: 'uri' }) url?: string;
  @ApiPropertyOptional() askAdviser?: boolean;
}

export class OutcomeDto {
  @ApiProperty({ enum: OUTCOMES }) outcome: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ enum: PARTIES }) by: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
}

export class IntroductionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) matchId: string;
  @ApiProperty({ format: 'uuid' }) vacancyId: string;
  @ApiProperty({ type: String, nullable: true }) vacancyTitle: string | null;
  @ApiProperty({ enum: CHANNELS }) channel: string;
  @ApiProperty({
    enum: INTRODUCTION_STATUSES,
    description:
      '`interested` (the person said yes) → `both-interested` (the employer too) → `introduced` (an adviser approved; contacts are shown) → an outcome. ' +
      '`at-source`: the employer is not here, nobody waits. `deferred`: the first answer was “later”.',
  })
  status: string;
  @ApiProperty({ enum: PARTIES, isArray: true, description: 'The caller’s parts in it.' })
  you: string[];
  @ApiProperty({ type: AnswersDto }) answers: AnswersDto;
  @ApiProperty({ enum: PARTIES, nullable: true }) closedBy: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Coded reason of who declined, or why it expired. A person’s own reason is for the person alone.',
  })
  closingCode: string | null;
  @ApiProperty({ type: [ApprovalDto] }) approvals: ApprovalDto[];
  @ApiProperty({ enum: PARTIES, nullable: true, description: 'Whom it waits for.' })
  waitsFor: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) waitsUntil: string | null;
  @ApiProperty({ type: HowToApplyDto }) howToApply: HowToApplyDto;
  @ApiProperty({
    type: ContactsDto,
    nullable: true,
    description: 'Null until `introduced`, and again after a withdrawal.',
  })
  contacts: ContactsDto | null;
  @ApiProperty({ type: [OutcomeDto] }) outcomes: OutcomeDto[];
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null for the employer.',
  })
  profileId: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) introducedAt: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time' }) updatedAt: string;
  @ApiProperty() version: number;
  @ApiProperty({ enum: ACTIONS, isArray: true, description: 'What the caller may do now.' })
  actions: string[];
}

export class IntroductionPageDto {
  @ApiProperty({ type: [IntroductionDto] }) items: IntroductionDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
