import { Module } from '@nestjs/common';
import { IntroductionsModule } from '../../introductions/index.js';
import { MatchingModule } from '../../matching/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { IntroductionPagesController } from './introductions.controller.js';

@Module({
  imports: [ShellModule, IntroductionsModule, MatchingModule],
  controllers: [IntroductionPagesController],
})
export class IntroductionPagesModule {}
