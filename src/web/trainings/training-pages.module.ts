import { Module } from '@nestjs/common';
import { TrainingModule } from '../../training/index.js';
import { ShellModule } from '../shell/shell.module.js';
import { TrainingPagesController } from './trainings.controller.js';

@Module({ imports: [ShellModule, TrainingModule], controllers: [TrainingPagesController] })
export class TrainingPagesModule {}
