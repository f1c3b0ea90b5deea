import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/index.js';
import { GeographyModule } from '../geography/index.js';
import { ProfilesModule } from '../profiles/index.js';
import { DemoTrainings } from './demo/demo-trainings.js';
import { Enrolment } from './persistence/enrolment.entity.js';
import { SessionQueue } from './persistence/session-queue.js';
import { TrainingOffer } from './persistence/training-offer.entity.js';
import { TrainingSession } from './persistence/training-session.entity.js';
import { TrainingTeaches } from './persistence/training-teaches.entity.js';
import { TrainingPersonalData } from './personal-data.js';
import { TrainingPresenter } from './training-presenter.js';
import { Trainings } from './trainings.service.js';
import { Enrolments } from './use-cases/enrolments.js';
import { OfferTraining } from './use-cases/offer-training.js';
import { PlanSessions } from './use-cases/plan-sessions.js';

const DOOR = [Trainings, OfferTraining, PlanSessions, Enrolments, DemoTrainings];

@Module({
  imports: [
    TypeOrmModule.forFeature([TrainingOffer, TrainingTeaches, TrainingSession, Enrolment]),
    AccountsModule,
    ProfilesModule,
    GeographyModule,
  ],
  providers: [...DOOR, TrainingPresenter, SessionQueue, TrainingPersonalData],
  exports: DOOR,
})
export class TrainingModule {}
