import { Module } from '@nestjs/common';
import { EnrolmentsController } from './api/enrolments.controller.js';
import { TrainingsController } from './api/trainings.controller.js';
import { TrainingModule } from './training.module.js';

@Module({ imports: [TrainingModule], controllers: [TrainingsController, EnrolmentsController] })
export class TrainingApiModule {}
