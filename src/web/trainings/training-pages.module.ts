import { Module } from '@nestjs/common';
import { MatchingModule } from '../../matching/index.js';
import { TrainingModule } from '../../training/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { TrainingPagesController } from './trainings.controller.js';

@Module({
  imports: [ShellModule, TrainingModule, MatchingModule],
  controllers: [TrainingPagesController],
})
export class TrainingPagesModule {}
