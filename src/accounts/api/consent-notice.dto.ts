import { ApiProperty } from '@nestjs/swagger';

const perLocale = (items: object) => ({
  type: 'object' as const,
  properties: { fr: items, de: items, en: items },
});

/** The notice whose acceptance `consent: true` means. */
export class ConsentNoticeDto {
  @ApiProperty({ example: '2026-1' }) version: string;
  @ApiProperty({ format: 'date' }) since: string;
  @ApiProperty(perLocale({ type: 'string' })) title: object;
  @ApiProperty(perLocale({ type: 'array', items: { type: 'string' } })) paragraphs: object;
}
