import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LOCALES } from '../../kernel/locale.js';

export class FoundConceptDto {
  @ApiProperty({
    type: String,
    example: 'http://data.europa.eu/esco/occupation/37c7880e-cfee-4c41-a41b-061682fefde3',
  })
  uri: string;
  @ApiProperty({ type: String, example: 'boucher/bouchère', description: 'Preferred name' })
  label: string;
  @ApiProperty({ type: String, enum: LOCALES, description: 'Language of the names' })
  lang: string;
  @ApiPropertyOptional({
    type: String,
    example: 'boucher-charcutier',
    description: 'The other name of the concept that fits what was typed',
  })
  matched?: string;
}

export class FoundConceptPageDto {
  @ApiProperty({ type: [FoundConceptDto] }) items: FoundConceptDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: one page is all' })
  nextCursor: string | null;
}
