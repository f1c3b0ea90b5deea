import { Module } from '@nestjs/common';
import { MatchingModule } from '../../matching/index.js';
import { TrainingModule } from '../../training/index.js';
import { VacanciesModule } from '../../vacancies/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { OverviewController } from './overview.controller.js';
import { Overview } from './overview.service.js';

@Module({
  imports: [ShellModule, VacanciesModule, TrainingModule, MatchingModule],
  controllers: [OverviewController],
  providers: [Overview],
})
export class OverviewPagesModule {}
