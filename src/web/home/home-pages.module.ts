import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/index.js';
import { IntroductionsModule } from '../../introductions/index.js';
import { MatchingModule } from '../../matching/index.js';
import { VacanciesModule } from '../../vacancies/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { WhatIfPagesModule } from '../what-if/what-if-pages.module.js';
import { HomeController } from './home.controller.js';

@Module({
  imports: [
    ShellModule,
    AccountsModule,
    MatchingModule,
    IntroductionsModule,
    VacanciesModule,
    WhatIfPagesModule,
  ],
  controllers: [HomeController],
})
export class HomePagesModule {}
