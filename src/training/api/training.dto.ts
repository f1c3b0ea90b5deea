import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { CEFR_LEVELS } from '../../kernel/cefr.js';
import { CURRENCIES } from '../../kernel/vocabulary.js';
import { ENROLMENT_STATUSES } from '../domain/enrolment.js';
import { LANGUAGE_MODES } from '../domain/teaches.js';
import { SESSION_STATUSES, TRAINING_STATUSES } from '../domain/training-status.js';

export class TrainingTextDto {
  @ApiProperty({ type: String, example: 'de' }) lang: string;
  @ApiProperty({ type: String, example: 'Deutsch für den Beruf, B2' }) text: string;
}

export class TrainingPlaceDto {
  @ApiProperty({ type: String, enum: ['FR', 'DE', 'CH'] }) country: string;
  @ApiPropertyOptional({ type: String, example: '67000' }) postalCode?: string;
  @ApiPropertyOptional({ type: String, example: 'Strasbourg' }) place?: string;
  @ApiPropertyOptional({ type: Number }) lat?: number;
  @ApiPropertyOptional({ type: Number }) lon?: number;
}

export class TeachesDto {
  @ApiProperty({ type: String, enum: ['language', 'skill'] }) kind: string;
  @ApiPropertyOptional({ type: String, description: 'kind language', example: 'de' })
  language?: string;
  @ApiPropertyOptional({ type: String, enum: CEFR_LEVELS, description: 'Where the course leads' })
  level?: string;
  @ApiPropertyOptional({
    type: String,
    enum: CEFR_LEVELS,
    description: 'What one should know before',
  })
  entryLevel?: string;
  @ApiPropertyOptional({ type: [String], enum: LANGUAGE_MODES }) modes?: string[];
  @ApiPropertyOptional({ type: String, description: 'kind skill: ESCO URI' }) uri?: string;
  @ApiPropertyOptional({ type: String }) label?: string;
}

export class CostDto {
  @ApiProperty({ type: Number, description: 'For the whole course; 0 is free of charge' })
  amount: number;
  @ApiProperty({ type: String, enum: CURRENCIES }) currency: string;
  @ApiPropertyOptional({
    type: Boolean,
    description: 'A public body may pay for it',
    default: false,
  })
  fundable?: boolean;
}

export class NewTrainingDto {
  @ApiProperty({ type: [TrainingTextDto] }) titles: TrainingTextDto[];
  @ApiPropertyOptional({ type: [TrainingTextDto] }) descriptions?: TrainingTextDto[];
  @ApiProperty({ type: [TeachesDto] }) teaches: TeachesDto[];
  @ApiPropertyOptional({ type: TrainingPlaceDto, description: 'Required unless remote' })
  place?: TrainingPlaceDto;
  @ApiPropertyOptional({ type: Boolean, default: false }) remote?: boolean;
  @ApiProperty({ type: String, description: 'Language of instruction', example: 'de' })
  language: string;
  @ApiPropertyOptional({ type: CostDto, nullable: true }) cost?: CostDto | null;
  @ApiPropertyOptional({ type: String, enum: TRAINING_STATUSES, default: 'active' })
  status?: string;
}

export class TrainingPatchDto extends PartialType(NewTrainingDto) {}

export class NewSessionDto {
  @ApiProperty({ type: String, format: 'date' }) startsOn: string;
  @ApiProperty({ type: String, format: 'date' }) endsOn: string;
  @ApiPropertyOptional({ type: String, example: 'Mo/Mi 18:00–20:00' }) schedule?: string;
  @ApiProperty({ type: Number, minimum: 1 }) capacity: number;
}

export class SessionPatchDto extends PartialType(NewSessionDto) {
  @ApiPropertyOptional({
    type: String,
    enum: SESSION_STATUSES,
    description: '`cancelled` cancels every enrolment',
  })
  status?: string;
}

export class OwnEnrolmentDto {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, enum: ENROLMENT_STATUSES }) status: string;
}

export class TrainingSessionDto {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, enum: SESSION_STATUSES }) status: string;
  @ApiProperty({ type: String, format: 'date' }) startsOn: string;
  @ApiProperty({ type: String, format: 'date' }) endsOn: string;
  @ApiProperty({ type: String, nullable: true }) schedule: string | null;
  @ApiProperty({ type: Number }) capacity: number;
  @ApiProperty({ type: Number }) booked: number;
  @ApiProperty({ type: Number }) waiting: number;
  @ApiProperty({ type: Number, description: 'Places one can still have' }) free: number;
  @ApiProperty({ type: Number }) version: number;
  @ApiProperty({ type: OwnEnrolmentDto, nullable: true, description: 'Your own, if any' })
  enrolment: OwnEnrolmentDto | null;
}

export class TrainingDto {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid' }) organisationId: string;
  @ApiProperty({ type: String }) organisation: string;
  @ApiProperty({ type: [TrainingTextDto] }) titles: TrainingTextDto[];
  @ApiProperty({ type: [TrainingTextDto] }) descriptions: TrainingTextDto[];
  @ApiProperty({ type: [TeachesDto] }) teaches: TeachesDto[];
  @ApiProperty({ type: TrainingPlaceDto, nullable: true }) place: TrainingPlaceDto | null;
  @ApiProperty({ type: String, nullable: true }) placeName: string | null;
  @ApiProperty({ type: Boolean }) remote: boolean;
  @ApiProperty({ type: String }) language: string;
  @ApiProperty({ type: CostDto, nullable: true }) cost: CostDto | null;
  @ApiProperty({ type: String, enum: TRAINING_STATUSES }) status: string;
  @ApiProperty({ type: Number, description: 'Also the entity tag' }) version: number;
  @ApiProperty({
    type: [TrainingSessionDto],
    description: 'Those that have not ended, soonest first',
  })
  sessions: TrainingSessionDto[];
  @ApiProperty({ type: Boolean, description: 'Your organisation’s' }) mine: boolean;
}

export class TrainingPageDto {
  @ApiProperty({ type: [TrainingDto] }) items: TrainingDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class NewEnrolmentDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Advisers: whom they sign up' })
  profileId?: string;
}

export class EnrolmentDto {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid' }) trainingId: string;
  @ApiProperty({ type: String, format: 'uuid' }) sessionId: string;
  @ApiProperty({ type: String, format: 'uuid' }) profileId: string;
  @ApiProperty({ type: [TrainingTextDto] }) titles: TrainingTextDto[];
  @ApiProperty({ type: String, format: 'date' }) startsOn: string;
  @ApiProperty({ type: String, format: 'date' }) endsOn: string;
  @ApiProperty({ type: String, enum: ENROLMENT_STATUSES }) status: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Place in the queue, from 1' })
  position: number | null;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) bookedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) cancelledAt: string | null;
}

export class EnrolmentPageDto {
  @ApiProperty({ type: [EnrolmentDto] }) items: EnrolmentDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
