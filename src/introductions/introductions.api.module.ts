import { Module } from '@nestjs/common';
import { AnswersController } from './api/answers.controller.js';
import { IntroductionsController } from './api/introductions.controller.js';
import { SettingsController } from './api/settings.controller.js';
import { IntroductionsModule } from './introductions.module.js';

@Module({
  imports: [IntroductionsModule],
  controllers: [AnswersController, IntroductionsController, SettingsController],
})
export class IntroductionsApiModule {}
