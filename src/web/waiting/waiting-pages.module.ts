import { Module } from '@nestjs/common';
import { IntroductionsModule } from '../../introductions/index.js';
import { ProfilesModule } from '../../profiles/index.js';
import { VacanciesModule } from '../../vacancies/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { WaitingController } from './waiting.controller.js';

@Module({
  imports: [ShellModule, IntroductionsModule, VacanciesModule, ProfilesModule],
  controllers: [WaitingController],
})
export class WaitingPagesModule {}
