import { Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiProperty,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { SUBJECT_TYPES } from '../../kernel/events.js';
import type { NotificationId } from '../../kernel/ids.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { readPageRequest, type Page } from '../../platform/http/page.js';
import { CurrentActor, SignedIn } from '../../platform/security/access.js';
import { NOTIFICATION_KINDS } from '../domain/kinds.js';
import type { NotificationView } from '../reading/notification-view.js';
import { Notifications } from '../reading/notifications.service.js';

class SubjectDto {
  @ApiProperty({ enum: SUBJECT_TYPES }) type: string;
  @ApiProperty({ format: 'uuid' }) id: string;
}

class NotificationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: NOTIFICATION_KINDS }) kind: string;
  @ApiProperty({ type: SubjectDto, description: 'What it is about; for an employer the vacancy.' })
  subject: SubjectDto;
  @ApiProperty({ description: 'In the reader’s language.' }) title: string;
  @ApiProperty() text: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
    description:
      'Ids and codes, such as `vacancyId`, `matchId`, `introductionId`, `from`, `to`, `count`.',
  })
  params: Record<string, string | number | boolean>;
  @ApiProperty({ example: '/introductions/0193…' }) path: string;
  @ApiProperty() action: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A calendar file, where there is a day to keep.',
  })
  calendar: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt: string | null;
}

class NotificationPageDto {
  @ApiProperty({ type: [NotificationDto] }) items: NotificationDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

@ApiTags('notifications')
@SignedIn()
@Controller('api/v1/notifications')
export class NotificationsController {
  constructor(private readonly notifications: Notifications) {}

  @Get()
  @ApiOperation({ summary: 'What the caller was told, newest first' })
  @ApiQuery({ name: 'unread', required: false, enum: ['true'] })
  @ApiQuery({ name: 'limit', required: false, type: Number })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: NotificationPageDto })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: { limit?: string; cursor?: string; unread?: string },
  ): Promise<Page<NotificationView>> {
    return this.notifications.forActor(actor, readPageRequest(query), {
      unread: query.unread === 'true',
    });
  }

  @Post('read-all')
  @ApiOperation({
    summary: 'Mark all as read',
    description: 'Answers with the first page of them, newest first.',
  })
  @ApiCreatedResponse({ type: NotificationPageDto })
  async readAll(@CurrentActor() actor: Actor): Promise<Page<NotificationView>> {
    await this.notifications.readAll(actor);
    return this.notifications.forActor(actor, readPageRequest({}));
  }

  @Post(':id/read')
  @ApiOperation({ summary: 'Mark one as read' })
  @ApiCreatedResponse({ type: NotificationDto })
  @ApiNotFoundResponse()
  read(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: NotificationId,
  ): Promise<NotificationView> {
    return this.notifications.read(actor, id);
  }

  @Get(':id/calendar.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="passerelle.ics"')
  @ApiOperation({ summary: 'A calendar file for an interview or a course' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiNotFoundResponse()
  calendar(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: NotificationId): Promise<string> {
    return this.notifications.calendar(actor, id);
  }
}
