import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts.module.js';
import { ApiKeysController } from './api/api-keys.controller.js';
import { CaseloadController } from './api/caseload.controller.js';
import { EmployersController } from './api/employers.controller.js';
import { MeController } from './api/me.controller.js';
import { OrganisationsController } from './api/organisations.controller.js';
import { SecondFactorController } from './api/second-factor.controller.js';
import { SessionsController } from './api/sessions.controller.js';
import { SignUpController } from './api/sign-up.controller.js';

/** The HTTP side of accounts; web process only. */
@Module({
  imports: [AccountsModule],
  controllers: [
    ApiKeysController,
    CaseloadController,
    EmployersController,
    MeController,
    OrganisationsController,
    SecondFactorController,
    SessionsController,
    SignUpController,
  ],
})
export class AccountsApiModule {}
