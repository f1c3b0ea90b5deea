import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { COUNTRIES } from '../../kernel/countries.js';

export class PlaceDto {
  @ApiProperty({ type: String, example: 'FR-67000-strasbourg' }) key: string;
  @ApiProperty({ type: String, example: 'Strasbourg' }) name: string;
  @ApiProperty({ type: String, enum: COUNTRIES }) country: string;
  @ApiPropertyOptional({ type: String, example: '67000' }) postalCode?: string;
  @ApiProperty({ type: Number, example: 48.5839 }) lat: number;
  @ApiProperty({ type: Number, example: 7.7455 }) lon: number;
}

export class PlacePageDto {
  @ApiProperty({ type: [PlaceDto] }) items: PlaceDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: one page is all' })
  nextCursor: string | null;
}
