import { IsIn, IsOptional, MinLength } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  OneOf,
  OptionalDay,
  OptionalInt,
  OptionalOneOf,
  OptionalText,
  OptionalTexts,
  Text,
} from '../../kernel/contract/decorators.js';
import type { LocalDate } from '../../kernel/local-date.js';
import {
  APPROVE_VALUES,
  APPROVALS_VALUES,
  SILENCE_VALUES,
  type ApprovalSettings,
} from '../domain/settings.js';
import {
  ANSWERS,
  DECISIONS,
  EMPLOYER_REASONS,
  NEXT_STEPS,
  OUTCOMES,
  PERSON_REASONS,
  type Answer,
  type Decision,
  type NextStep,
  type Outcome,
} from '../domain/vocabulary.js';

const WORDS_MAX = 2000;
const QUESTION_MAX = 500;
const QUESTIONS_MAX = 3;
/** Shorter than this is no reason in words of one's own. */
export const REASON_MIN = 5;

/** What both sides can say. */
class AnswerBody {
  @ApiProperty({ enum: ANSWERS, description: '`no` and `later` are kept too, and told to nobody.' })
  @OneOf(ANSWERS)
  answer: Answer;

  @ApiPropertyOptional({ enum: NEXT_STEPS, description: 'What should happen next.' })
  @OptionalOneOf(NEXT_STEPS)
  next?: NextStep;

  @ApiPropertyOptional({
    type: [String],
    maxItems: QUESTIONS_MAX,
    example: ['Is there a canteen?'],
    description:
      'An employer’s questions reach the person at once, the person’s the employer once introduced.',
  })
  @OptionalTexts(QUESTIONS_MAX, QUESTION_MAX, 1)
  questions?: string[];

  @ApiPropertyOptional({ description: 'In own words; the other side reads it once introduced.' })
  @OptionalText(WORDS_MAX)
  note?: string;
}

export class PersonAnswerBody extends AnswerBody {
  @ApiPropertyOptional({ enum: PERSON_REASONS, description: 'Stays with the person.' })
  @OptionalOneOf(PERSON_REASONS)
  reasonCode?: string;
}

export class EmployerAnswerBody extends AnswerBody {
  @ApiPropertyOptional({ enum: EMPLOYER_REASONS, description: 'The person is told it.' })
  @OptionalOneOf(EMPLOYER_REASONS)
  reasonCode?: string;
}

export class ApprovalBody {
  @ApiProperty({
    enum: DECISIONS,
    description:
      '`approve` and `decline` by the person’s adviser (with one approval per side by both), `object` by the other side’s.',
  })
  @OneOf(DECISIONS)
  decision: Decision;

  @ApiProperty({
    minLength: REASON_MIN,
    maxLength: WORDS_MAX,
    example: 'We met last week: the hours and the commute suit her.',
    description: 'A reason in words of one’s own.',
  })
  @MinLength(REASON_MIN, { message: `$property must hold at least ${REASON_MIN} characters` })
  @Text(WORDS_MAX)
  reason: string;
}

const WITHDRAWAL_REASONS = [...new Set([...PERSON_REASONS, ...EMPLOYER_REASONS])];

export class WithdrawalBody {
  @ApiPropertyOptional({ enum: WITHDRAWAL_REASONS, description: 'One of one’s own side’s codes.' })
  @IsOptional()
  @IsIn(WITHDRAWAL_REASONS)
  reasonCode?: string;
}

export class OutcomeBody {
  @ApiProperty({ enum: OUTCOMES })
  @OneOf(OUTCOMES)
  outcome: Outcome;

  @ApiPropertyOptional({ format: 'date', example: '2026-03-02', description: 'Today unless said.' })
  @OptionalDay()
  on?: LocalDate;
}

export class SettingsBody implements Partial<ApprovalSettings> {
  @ApiPropertyOptional({ enum: APPROVALS_VALUES })
  @OptionalOneOf(APPROVALS_VALUES)
  approvals?: ApprovalSettings['approvals'];

  @ApiPropertyOptional({ enum: APPROVE_VALUES })
  @OptionalOneOf(APPROVE_VALUES)
  approve?: ApprovalSettings['approve'];

  @ApiPropertyOptional({ enum: SILENCE_VALUES })
  @OptionalOneOf(SILENCE_VALUES)
  silence?: ApprovalSettings['silence'];

  @ApiPropertyOptional({ minimum: 1, maximum: 20 })
  @OptionalInt(1, 20)
  approvalWorkingDays?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 90 })
  @OptionalInt(1, 90)
  answerDays?: number;
}
