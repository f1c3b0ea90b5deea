import { Injectable, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { ProfileId, VacancyId } from '../kernel/ids.js';
import { QUEUES } from '../platform/queue/catalogue.js';
import { Readiness } from '../platform/health/readiness.js';
import { Subscriptions } from '../platform/outbox/subscriptions.js';
import { JobHandlers } from '../platform/queue/job-handlers.js';
import { JobQueues } from '../platform/queue/job-queue.js';
import { ProfilesModule } from '../profiles/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { BestLists } from './best-lists.js';
import { Explaining } from './explaining.js';
import { MatchingModule } from './matching.module.js';
import { Ranking } from './ranking.js';
import { Region } from './region.js';
import { RegionLoader } from './region-loader.js';
import { Repair } from './repair.js';
import { Scoring } from './scoring.service.js';
import { Sweep, SWEEP_SHARE } from './sweep.js';
import { Telling } from './telling.js';
import { VacancyMarks } from './vacancy-marks.js';

const NIGHTLY = { cron: '30 2 * * *' };
const PROFILE_EVENTS = ['profile.changed', 'profile.withdrawn'] as const;
const ENROLMENT_EVENTS = ['enrolment.made', 'enrolment.moved-up', 'enrolment.cancelled'] as const;

@Injectable()
class MatchingProcessor implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly handlers: JobHandlers,
    private readonly queues: JobQueues,
    private readonly scoring: Scoring,
    private readonly sweep: Sweep,
    private readonly region: Region,
    private readonly readiness: Readiness,
  ) {}

  onModuleInit(): void {
    const queue = QUEUES.matching;
    this.subscriptions.subscribe(
      'vacancy.changed',
      { consumer: 'score-vacancy', queue },
      (m, event) => this.scoring.scoreVacancy(m, event.subject.id as VacancyId),
    );
    for (const type of PROFILE_EVENTS) {
      this.subscriptions.subscribe(type, { consumer: 'score-profile', queue }, (m, event) =>
        this.scoring.scoreProfile(m, event.subject.id as ProfileId),
      );
    }
    for (const type of ENROLMENT_EVENTS) {
      this.subscriptions.subscribe(type, { consumer: 'score-enrolled', queue }, (m, event) =>
        this.scoring.scoreProfile(m, String(event.data['profileId']) as ProfileId),
      );
    }
    this.handlers.register(QUEUES.maintenance, 'sweep-matches', () => this.sweep.run());
    this.handlers.register(queue, SWEEP_SHARE, async (payload) => {
      await this.sweep.take(payload);
    });
    this.readiness.register('region', () => this.region.loaded);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.region.catchUp();
    await this.queues.schedule(QUEUES.maintenance, 'sweep-matches', NIGHTLY);
  }
}

/** The worker's side of matching. */
@Module({
  imports: [MatchingModule, ProfilesModule, VacanciesModule],
  providers: [
    MatchingProcessor,
    Region,
    RegionLoader,
    Ranking,
    Explaining,
    BestLists,
    Telling,
    VacancyMarks,
    Repair,
    Scoring,
    Sweep,
  ],
})
export class MatchingWorkerModule {}
