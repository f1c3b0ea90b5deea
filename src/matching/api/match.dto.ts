import { ApiProperty } from '@nestjs/swagger';
import {
  CONTRIBUTION_NAMES,
  GATE_NAMES,
  GATE_OUTCOMES,
  MATCH_LISTS,
  type ContributionName,
  type GateName,
  type GateOutcome,
  type MatchList,
} from '../../kernel/vocabulary.js';
import { MATCH_ANSWERS, type MatchAnswer } from '../domain/answer.js';

export class GateDto {
  @ApiProperty({ enum: GATE_NAMES }) name: GateName;
  @ApiProperty({ description: 'True for `met` and `conditional`.' }) ok: boolean;
  @ApiProperty({ enum: GATE_OUTCOMES }) outcome: GateOutcome;
  @ApiProperty({ description: 'Why, as a code.' }) code: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: object;
}

export class ContributionDto {
  @ApiProperty({ enum: CONTRIBUTION_NAMES }) name: ContributionName;
  @ApiProperty({ description: '0…1; the weights of one score add up to 1.' }) weight: number;
  @ApiProperty({ description: '0…1' }) value: number;
  @ApiProperty({ description: 'The points of one score add up to it exactly.', example: 48.125 })
  points: number;
  @ApiProperty() code: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: object;
}

class EvaluationDto {
  @ApiProperty({ format: 'uuid' }) vacancyId: string;
  @ApiProperty({ enum: MATCH_LISTS }) list: MatchList;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: '0…100 in `fits` and `fits-if`, else null.',
    example: 87.345,
  })
  score: number | null;
  @ApiProperty({ description: '0…1; falls where the profile is silent.' }) confidence: number;
  @ApiProperty({ type: [ContributionDto] }) contributions: ContributionDto[];
  @ApiProperty({ type: [GateDto], description: 'All ten, always in the same order.' })
  gates: GateDto[];
}

export class WhyDto extends EvaluationDto {
  @ApiProperty({ format: 'uuid' }) profileId: string;
  @ApiProperty({ description: 'Version of weights and tables.' }) scorerVersion: string;
}

export class MatchVacancyDto {
  @ApiProperty({ type: 'array', items: { type: 'object' } }) titles: {
    lang: string;
    text: string;
  }[];
  @ApiProperty({ type: String, nullable: true }) employer: string | null;
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true }) workplace:
    object | null;
  @ApiProperty() channel: string;
  @ApiProperty({ type: String, nullable: true }) contract: string | null;
  @ApiProperty({ type: String, nullable: true }) closesOn: string | null;
}

export class MatchDto extends WhyDto {
  @ApiProperty({ format: 'uuid', description: 'The same on both sides.' }) id: string;
  @ApiProperty({ enum: MATCH_ANSWERS, nullable: true, description: 'Your own answer so far.' })
  answer: MatchAnswer | null;
  @ApiProperty({ type: MatchVacancyDto }) vacancy: MatchVacancyDto;
}

export class MatchPageDto {
  @ApiProperty({ type: [MatchDto] }) items: MatchDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class CardDto extends EvaluationDto {
  @ApiProperty({ format: 'uuid', description: 'The same on both sides.' }) id: string;
  @ApiProperty() scorerVersion: string;
  @ApiProperty({
    enum: MATCH_ANSWERS,
    nullable: true,
    description: 'The employer’s answer so far.',
  })
  answer: MatchAnswer | null;
  @ApiProperty({ description: 'The person has said yes.' }) interested: boolean;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the work needs to know, in bands.',
  })
  candidate: object;
}

export class CardPageDto {
  @ApiProperty({ type: [CardDto] }) items: CardDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ description: 'People who fit today, cards or not.' }) fitting: number;
}
