import { Module } from '@nestjs/common';
import { TaxonomyModule } from '../../taxonomy/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { OneTextPage } from './one-text.service.js';
import { UnlinkedTextPagesController } from './unlinked-texts.controller.js';

@Module({
  imports: [ShellModule, TaxonomyModule],
  controllers: [UnlinkedTextPagesController],
  providers: [OneTextPage],
})
export class UnlinkedTextPagesModule {}
