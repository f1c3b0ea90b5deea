import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import { CurrentActor, Public, SignedIn } from '../../platform/security/access.js';
import {
  NotificationPreferences,
  type PreferencesView,
} from '../choices/notification-preferences.js';
import { Unsubscribing, type UnsubscribeView } from '../choices/unsubscribing.js';
import { PREFERENCE_GROUPS } from '../domain/kinds.js';
import { DEFAULT_EMAIL_PREFERENCES, EMAIL_CHOICES } from '../domain/preferences.js';

class PreferencesDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: [...EMAIL_CHOICES] },
    example: DEFAULT_EMAIL_PREFERENCES,
    description: `By mail, for each of ${PREFERENCE_GROUPS.join(', ')} (\`digest\` for suggestions only). In the application everything is told.`,
  })
  email: Record<string, string>;
}

class UnsubscribeDto {
  @ApiProperty({ enum: PREFERENCE_GROUPS }) group: string;
  @ApiProperty() locale: string;
  @ApiProperty({ description: 'Mails of this group are still sent.' }) active: boolean;
}

@ApiTags('notifications')
@Controller('api/v1')
export class ChoicesController {
  constructor(
    private readonly preferences: NotificationPreferences,
    private readonly unsubscribing: Unsubscribing,
  ) {}

  @Get('notification-preferences')
  @SignedIn()
  @ApiOperation({ summary: 'Which messages the caller gets by mail' })
  @ApiOkResponse({ type: PreferencesDto })
  mine(@CurrentActor() actor: Actor): Promise<PreferencesView> {
    return this.preferences.of(actor);
  }

  @Put('notification-preferences')
  @SignedIn()
  @ApiOperation({ summary: 'Choose which messages come by mail; what is not named stays' })
  @ApiBody({
    type: PreferencesDto,
    examples: { quiet: { value: { email: { suggestions: 'off' } } } },
  })
  @ApiOkResponse({ type: PreferencesDto })
  choose(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<PreferencesView> {
    return this.preferences.change(actor, body);
  }

  @Get('unsubscribe/:token')
  @Public()
  @ApiOperation({ summary: 'What a link at the foot of a mail would turn off; changes nothing' })
  @ApiOkResponse({ type: UnsubscribeDto })
  @ApiNotFoundResponse()
  async show(@Param('token') token: string): Promise<UnsubscribeView> {
    return found(await this.unsubscribing.show(token));
  }

  @Post('unsubscribe/:token')
  @Public()
  @ApiOperation({ summary: 'Turn it off' })
  @ApiCreatedResponse({ type: UnsubscribeDto })
  @ApiNotFoundResponse()
  async apply(@Param('token') token: string): Promise<UnsubscribeView> {
    return found(await this.unsubscribing.apply(token));
  }
}

function found(view: UnsubscribeView | undefined): UnsubscribeView {
  if (view === undefined) throw notFound('Link');
  return view;
}
