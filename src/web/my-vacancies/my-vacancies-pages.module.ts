import { Module } from '@nestjs/common';
import { IntroductionsModule } from '../../introductions/index.js';
import { MatchingModule } from '../../matching/index.js';
import { VacanciesModule } from '../../vacancies/index.js';
import { ReadingModule } from '../reading/reading.module.js';
import { ShellModule } from '../shell/shell.module.js';
import { MyVacanciesController } from './my-vacancies.controller.js';
import { VacancyFormController } from './vacancy-form.controller.js';
import { VacancyFormPage } from './vacancy-form.page.js';

@Module({
  imports: [ShellModule, ReadingModule, VacanciesModule, MatchingModule, IntroductionsModule],
  // The form first: `new` is no id.
  controllers: [VacancyFormController, MyVacanciesController],
  providers: [VacancyFormPage],
})
export class MyVacanciesPagesModule {}
