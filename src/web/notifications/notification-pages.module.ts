import { Module } from '@nestjs/common';
import { NotificationsModule } from '../../notifications/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { NotificationPagesController } from './notifications.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

@Module({
  imports: [ShellModule, NotificationsModule],
  controllers: [NotificationPagesController, UnsubscribeController],
})
export class NotificationPagesModule {}
