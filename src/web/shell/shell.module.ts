import { Module } from '@nestjs/common';
import { PROBLEM_PAGE } from '../../platform/http/problem.filter.js';
import { AssetsController } from './assets.controller.js';
import { assetsProvider } from './assets.provider.js';
import { LanguageController } from './language.controller.js';
import { Pages } from './pages.js';
import { HtmlProblemPage } from './problem-page.js';

/** What every page needs: the frame, the static files, the language, the face of errors. */
@Module({
  controllers: [AssetsController, LanguageController],
  providers: [
    assetsProvider,
    Pages,
    HtmlProblemPage,
    { provide: PROBLEM_PAGE, useExisting: HtmlProblemPage },
  ],
  exports: [Pages, PROBLEM_PAGE],
})
export class ShellModule {}
