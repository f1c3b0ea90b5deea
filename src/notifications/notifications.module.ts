import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { IntroductionsModule } from '../introductions/index.js';
import { MatchingModule } from '../matching/index.js';
import { ProfilesModule } from '../profiles/index.js';
import { TrainingModule } from '../training/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { NotificationPreferences } from './choices/notification-preferences.js';
import { Unsubscribing } from './choices/unsubscribing.js';
import { MailHold } from './mail/mail-hold.js';
import { MailProgress } from './mail/mail-progress.js';
import { NotificationsPersonalData } from './notifications.personal-data.js';
import { NotificationEntity } from './persistence/notification.entity.js';
import { NotificationStore } from './persistence/notification-store.js';
import { PreferenceEntity } from './persistence/preference.entity.js';
import { UnsubscribeLinkEntity } from './persistence/unsubscribe-link.entity.js';
import { Notifications } from './reading/notifications.service.js';
import { FactSource } from './wording/fact-source.js';

const SHARED = [
  Notifications,
  NotificationPreferences,
  Unsubscribing,
  NotificationStore,
  FactSource,
  MailHold,
  MailProgress,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([NotificationEntity, PreferenceEntity, UnsubscribeLinkEntity]),
    AccountsModule,
    ProfilesModule,
    VacanciesModule,
    TrainingModule,
    MatchingModule,
    IntroductionsModule,
  ],
  providers: [...SHARED, NotificationsPersonalData],
  exports: SHARED,
})
export class NotificationsModule {}
