import { Module, type DynamicModule } from '@nestjs/common';
import { DatabaseModule } from './database/database.module.js';
import { HealthModule } from './health/health.module.js';
import { MailModule } from './mail/mail.module.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { PersonalDataModule } from './personal-data/personal-data.module.js';
import { Settings } from './settings/settings.js';
import { SettingsModule } from './settings/settings.module.js';
import { TimeModule } from './time/time.module.js';

/** What every process of ours stands on. */
@Module({})
export class PlatformModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        SettingsModule.with(settings),
        TimeModule,
        DatabaseModule,
        OutboxModule,
        PersonalDataModule,
        MailModule,
        HealthModule,
      ],
    };
  }
}
