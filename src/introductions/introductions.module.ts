import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { MatchingModule } from '../matching/index.js';
import { ProfilesModule } from '../profiles/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { HolidayCalendar } from './calendar/holidays.js';
import { IntroductionDesk } from './introduction-desk.js';
import { IntroductionList } from './introduction-list.js';
import { IntroductionsPersonalData } from './introductions.personal-data.js';
import { Introductions } from './introductions.service.js';
import { AdviserDesk } from './parts/competent-advisers.js';
import { SurroundingsReader } from './parts/surroundings.js';
import { INTRODUCTION_ENTITIES } from './persistence/entities.js';
import { IntroductionStore } from './persistence/introduction-store.js';
import { SettingsStore } from './persistence/settings-store.js';
import { IntroductionSettings } from './settings.service.js';
import { AnswerMatch } from './use-cases/answer-match.js';
import { DecideApproval } from './use-cases/decide-approval.js';
import { FollowChanges } from './use-cases/follow-changes.js';
import { RecordOutcome } from './use-cases/record-outcome.js';
import { SweepIntroductions } from './use-cases/sweep-introductions.js';
import { WithdrawIntroduction } from './use-cases/withdraw-introduction.js';
import { IntroductionPresenter } from './view/introduction-presenter.js';
import { RevealedContacts } from './view/revealed-contacts.js';

const USE_CASES = [
  AnswerMatch,
  DecideApproval,
  WithdrawIntroduction,
  RecordOutcome,
  SweepIntroductions,
  FollowChanges,
  Introductions,
  IntroductionSettings,
];

@Module({
  imports: [
    TypeOrmModule.forFeature(INTRODUCTION_ENTITIES),
    AccountsModule,
    ProfilesModule,
    VacanciesModule,
    MatchingModule,
  ],
  providers: [
    ...USE_CASES,
    HolidayCalendar,
    SettingsStore,
    IntroductionStore,
    SurroundingsReader,
    AdviserDesk,
    IntroductionDesk,
    IntroductionList,
    IntroductionPresenter,
    RevealedContacts,
    IntroductionsPersonalData,
  ],
  exports: USE_CASES,
})
export class IntroductionsModule {}
