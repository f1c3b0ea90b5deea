import { Module } from '@nestjs/common';
import { ChoicesController } from './api/choices.controller.js';
import { NotificationsController } from './api/notifications.controller.js';
import { NotificationsModule } from './notifications.module.js';

@Module({
  imports: [NotificationsModule],
  controllers: [NotificationsController, ChoicesController],
})
export class NotificationsApiModule {}
