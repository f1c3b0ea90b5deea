import { Module } from '@nestjs/common';
import { MatchingModule } from '../../matching/index.js';
import { VacanciesModule } from '../../vacancies/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { VacancyPagesController } from './vacancies.controller.js';

@Module({
  imports: [ShellModule, VacanciesModule, MatchingModule],
  controllers: [VacancyPagesController],
})
export class VacancyPagesModule {}
