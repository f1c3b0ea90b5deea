import { ApiProperty } from '@nestjs/swagger';

class PastPeriodDto {
  @ApiProperty({ format: 'date', description: 'First day that is looked back at.' }) since: string;
  @ApiProperty({ description: 'Whole days, at most 365, up to yesterday.' }) days: number;
}

class PersonStepDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'kind `language`: language, from and to, each {spoken?, written?}, one CEFR step in both; `commute`: from and to in minutes; `licence`: class; `skill`: skill, a concept.',
  })
  step: object;
  @ApiProperty({ description: 'How many vacancies open today it would open.' }) vacancies: number;
  @ApiProperty({ type: [String], description: 'The best of them.' }) vacancyIds: string[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'How many such vacancies were open at a time in the period, on average.',
  })
  usually: number | null;
  @ApiProperty({ type: [String], description: 'Courses that take the step.' })
  trainingIds: string[];
}

export class PersonStepsDto {
  @ApiProperty({
    description: 'Vacancies open today that fit as you are: all of them, kept or not.',
  })
  vacancies: number;
  @ApiProperty({ type: Number, nullable: true }) usually: number | null;
  @ApiProperty({ type: PastPeriodDto, nullable: true }) past: PastPeriodDto | null;
  @ApiProperty({ type: [PersonStepDto], description: 'The one that opens most first.' })
  steps: PersonStepDto[];
}

class BlockerFigureDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'kind `language`: language, level, mode, assumed; `skill`: skill, a concept.',
  })
  blocker: object;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Pairs that nothing else keeps apart; null for fewer than 10 people.',
  })
  pairs: number | null;
}

class TerritoryDto {
  @ApiProperty({ example: 'FR-67', description: 'Country, first two digits of the postal code.' })
  territory: string;
  @ApiProperty({ type: String, nullable: true, example: 'Strasbourg' })
  largestPlace: string | null;
}

class TerritoriesDto {
  @ApiProperty({ type: [TerritoryDto] }) work: TerritoryDto[];
  @ApiProperty({ type: [TerritoryDto] }) home: TerritoryDto[];
}

export class RegionFiguresDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null before the first count.' })
  computedAt: string | null;
  @ApiProperty() profiles: number;
  @ApiProperty() vacancies: number;
  @ApiProperty({ description: 'Pairs that would be suggested today.' }) openPairs: number;
  @ApiProperty({ enum: ['region', 'work', 'home'] }) side: string;
  @ApiProperty({ type: String, nullable: true }) territory: string | null;
  @ApiProperty({ type: [BlockerFigureDto] }) languages: BlockerFigureDto[];
  @ApiProperty({ type: [BlockerFigureDto] }) skills: BlockerFigureDto[];
  @ApiProperty({ type: TerritoriesDto }) territories: TerritoriesDto;
}

export class CourseFiguresDto {
  @ApiProperty({ type: String, nullable: true, description: 'Null before the first count.' })
  computedAt: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Pairs it would open; null before the first count, and for fewer than 10 people.',
  })
  pairs: number | null;
  @ApiProperty({ type: Number, nullable: true }) people: number | null;
  @ApiProperty({ type: Number, nullable: true }) vacancies: number | null;
}
