import type { Type } from '@nestjs/common';
import { AccountsApiModule, AccountsModule, AccountsWorkerModule } from './accounts/index.js';
import {
  IntroductionsApiModule,
  IntroductionsModule,
  IntroductionsWorkerModule,
} from './introductions/index.js';
import {
  NotificationsApiModule,
  NotificationsModule,
  NotificationsWorkerModule,
} from './notifications/index.js';
import {
  MatchingApiModule,
  MatchingModule,
  MatchingWorkerModule,
  WhatIfWorkerModule,
} from './matching/index.js';
import { GeographyApiModule, GeographyModule, GeographyWorkerModule } from './geography/index.js';
import { ProfilesApiModule, ProfilesModule } from './profiles/index.js';
import { TaxonomyApiModule, TaxonomyModule, TaxonomyWorkerModule } from './taxonomy/index.js';
import { TrainingApiModule, TrainingModule } from './training/index.js';
import { PagesModule } from './web/pages.module.js';
import { VacanciesApiModule, VacanciesModule, VacanciesWorkerModule } from './vacancies/index.js';

/** Services of every feature; web and worker share them. */
export const FEATURE_MODULES: Type[] = [
  AccountsModule,
  GeographyModule,
  TaxonomyModule,
  ProfilesModule,
  VacanciesModule,
  TrainingModule,
  MatchingModule,
  IntroductionsModule,
  NotificationsModule,
];

/** HTTP controllers of every feature; the web process only. */
export const API_MODULES: Type[] = [
  AccountsApiModule,
  GeographyApiModule,
  TaxonomyApiModule,
  ProfilesApiModule,
  VacanciesApiModule,
  TrainingApiModule,
  MatchingApiModule,
  IntroductionsApiModule,
  NotificationsApiModule,
  PagesModule,
];

/** Job handlers of every feature; the worker process only. */
export const WORKER_MODULES: Type[] = [
  AccountsWorkerModule,
  GeographyWorkerModule,
  TaxonomyWorkerModule,
  VacanciesWorkerModule,
  MatchingWorkerModule,
  WhatIfWorkerModule,
  IntroductionsWorkerModule,
  NotificationsWorkerModule,
];
