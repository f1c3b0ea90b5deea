import { Module } from '@nestjs/common';
import { PROBLEM_PAGE } from '../../platform/http/problem.filter.js';
import { Notifications, NotificationsModule } from '../../notifications/index.js';
import { TaxonomyModule } from '../../taxonomy/index.js';
import { AssetsController } from './assets.controller.js';
import { assetsProvider } from './assets.provider.js';
import { ConceptNames } from './concept-names.js';
import { LanguageController } from './language.controller.js';
import { Pages, UNREAD_COUNT, type UnreadCount } from './pages.js';
import { HtmlProblemPage } from './problem-page.js';

/** What every page needs: the frame, the static files, the language, the face of errors. */
@Module({
  imports: [TaxonomyModule, NotificationsModule],
  controllers: [AssetsController, LanguageController],
  providers: [
    assetsProvider,
    ConceptNames,
    Pages,
    HtmlProblemPage,
    { provide: PROBLEM_PAGE, useExisting: HtmlProblemPage },
    {
      provide: UNREAD_COUNT,
      useFactory: (notifications: Notifications): UnreadCount => ({
        unreadOf: (actor) => notifications.unreadCount(actor),
      }),
      inject: [Notifications],
    },
  ],
  exports: [ConceptNames, Pages, PROBLEM_PAGE],
})
export class ShellModule {}
