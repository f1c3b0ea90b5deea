import { ApiProperty } from '@nestjs/swagger';
import { LOCALES } from '../../kernel/locale.js';
import { CONCEPT_KINDS } from '../domain/concept.js';

class TextDto {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, enum: CONCEPT_KINDS }) kind: string;
  @ApiProperty({ type: String, enum: LOCALES, description: 'Language the text is written in' })
  lang: string;
  @ApiProperty({
    type: String,
    example: 'fräser',
    description: 'Lower case, without marks such as (m/w/d)',
  })
  phrase: string;
}

export class UnlinkedTextDto extends TextDto {
  @ApiProperty({ type: Number, description: 'In how many new or changed ads' }) seen: number;
  @ApiProperty({ type: String, format: 'date-time' }) lastSeenAt: Date;
}

export class UnlinkedTextPageDto {
  @ApiProperty({ type: [UnlinkedTextDto] }) items: UnlinkedTextDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class SettledTextDto extends TextDto {
  @ApiProperty({ type: String, description: 'ESCO URI of the concept that it names' }) uri: string;
  @ApiProperty({ type: String, description: 'The concept’s name in the language of the text' })
  label: string;
  @ApiProperty({ type: String, format: 'date-time' }) settledAt: Date;
  @ApiProperty({
    type: Boolean,
    description: 'ESCO has withdrawn the concept: the text rests until another one is chosen',
  })
  withdrawn: boolean;
}

export class SettledTextPageDto {
  @ApiProperty({ type: [SettledTextDto] }) items: SettledTextDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class SettlementDto {
  @ApiProperty({ type: String, enum: CONCEPT_KINDS }) kind: string;
  @ApiProperty({ type: String, enum: LOCALES }) lang: string;
  @ApiProperty({ type: String, maxLength: 200, example: 'Fräser (m/w/d)' }) phrase: string;
  @ApiProperty({ type: String, description: 'ESCO URI of a concept of this kind' }) uri: string;
}
