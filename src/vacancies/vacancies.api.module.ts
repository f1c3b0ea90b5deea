import { Module } from '@nestjs/common';
import { ClaimsController } from './api/claims.controller.js';
import { ContactRequestsController } from './api/contact-requests.controller.js';
import { VacanciesController } from './api/vacancies.controller.js';
import { VacanciesModule } from './vacancies.module.js';

@Module({
  imports: [VacanciesModule],
  controllers: [VacanciesController, ContactRequestsController, ClaimsController],
})
export class VacanciesApiModule {}
