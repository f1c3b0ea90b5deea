import { Module } from '@nestjs/common';
import { MatchingModule } from '../../matching/index.js';
import { TrainingModule } from '../../training/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { StepsInWords } from './steps.service.js';

/** What pages of several features show of "what if". */
@Module({
  imports: [ShellModule, MatchingModule, TrainingModule],
  providers: [StepsInWords],
  exports: [StepsInWords],
})
export class WhatIfPagesModule {}
