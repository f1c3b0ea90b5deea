import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiQuery, ApiTags } from '@nestjs/swagger';
import { readPageRequest, type Page } from '../../platform/http/page.js';
import { Public } from '../../platform/security/access.js';
import { DevMails, type DevMailView } from './dev-mails.js';

class DevMailDto {
  @ApiProperty() id: number;
  @ApiProperty({ example: 'seeker@passerelle.test' }) to: string;
  @ApiProperty() subject: string;
  @ApiProperty() text: string;
  @ApiProperty() html: string;
  @ApiProperty({ format: 'date-time' }) sentAt: string;
}

class DevMailPageDto {
  @ApiProperty({ type: [DevMailDto] }) items: DevMailDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

@ApiTags('demonstration')
@Public()
@Controller('dev/mails')
export class DevMailsController {
  constructor(private readonly mails: DevMails) {}

  @Get()
  @ApiOperation({
    summary: 'Mails that the demonstration has sent, newest first',
    description: 'Only with the demonstration region, and then open to all.',
  })
  @ApiQuery({ name: 'limit', required: false, type: Number })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: DevMailPageDto })
  list(@Query() query: { limit?: string; cursor?: string }): Promise<Page<DevMailView>> {
    return this.mails.list(readPageRequest(query));
  }
}
