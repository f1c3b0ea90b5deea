import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { API_MODULES, FEATURE_MODULES } from './features.js';
import { DevMailsModule } from './notifications/index.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { PlatformModule } from './platform/platform.module.js';
import { AccessGuard } from './platform/security/access.guard.js';
import type { Settings } from './platform/settings/settings.js';
import { MailboxPagesModule } from './web/mailbox/mailbox-pages.module.js';

/** The web process: pages and API. */
@Module({})
export class WebModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: WebModule,
      imports: [
        PlatformModule.with(settings),
        ...FEATURE_MODULES,
        ...API_MODULES,
        ...(settings.demonstration ? [DevMailsModule, MailboxPagesModule] : []),
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
