import { Module } from '@nestjs/common';
import { AboutModule } from './about/about.module.js';
import { AccountPagesModule } from './accounts/account-pages.module.js';
import { CaseloadPagesModule } from './caseload/caseload-pages.module.js';
import { ClaimPagesModule } from './claims/claim-pages.module.js';
import { HomePagesModule } from './home/home-pages.module.js';
import { IntroductionPagesModule } from './introductions/introduction-pages.module.js';
import { MyVacanciesPagesModule } from './my-vacancies/my-vacancies-pages.module.js';
import { NotificationPagesModule } from './notifications/notification-pages.module.js';
import { OverviewPagesModule } from './overview/overview-pages.module.js';
import { ProfilePagesModule } from './profile/profile-pages.module.js';
import { ShellModule } from './shell/shell.module.js';
import { SuggestionsPagesModule } from './suggestions/suggestions-pages.module.js';
import { TrainingPagesModule } from './trainings/training-pages.module.js';
import { UnlinkedTextPagesModule } from './unlinked-texts/unlinked-text-pages.module.js';
import { VacancyPagesModule } from './vacancies/vacancy-pages.module.js';
import { WaitingPagesModule } from './waiting/waiting-pages.module.js';

/** All pages. Exports the shell, so that errors are shown as pages too. */
@Module({
  imports: [
    ShellModule,
    HomePagesModule,
    AboutModule,
    AccountPagesModule,
    VacancyPagesModule,
    ClaimPagesModule,
    ProfilePagesModule,
    SuggestionsPagesModule,
    IntroductionPagesModule,
    TrainingPagesModule,
    MyVacanciesPagesModule,
    WaitingPagesModule,
    CaseloadPagesModule,
    OverviewPagesModule,
    UnlinkedTextPagesModule,
    NotificationPagesModule,
  ],
  exports: [ShellModule],
})
export class PagesModule {}
