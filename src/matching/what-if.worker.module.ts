import {
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { ID_GENERATOR, type IdGenerator, type TrainingId } from '../kernel/ids.js';
import { Subscriptions } from '../platform/outbox/subscriptions.js';
import { QUEUES } from '../platform/queue/catalogue.js';
import { JobHandlers } from '../platform/queue/job-handlers.js';
import { JobQueues } from '../platform/queue/job-queue.js';
import { ProfilesModule } from '../profiles/index.js';
import { TrainingModule } from '../training/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { MatchingModule } from './matching.module.js';
import { WhatIfStore } from './persistence/what-if-store.js';
import { CountRegion } from './what-if/count-region.js';
import { GeographyModule } from '../geography/index.js';

/** After the night's sweep. */
const NIGHTLY = { cron: '45 3 * * *' };
const REGION = 'count-what-if';
const COURSE = 'count-course';

@Injectable()
class WhatIfProcessor implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly handlers: JobHandlers,
    private readonly queues: JobQueues,
    private readonly region: CountRegion,
    private readonly store: WhatIfStore,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  onModuleInit(): void {
    const queue = QUEUES.maintenance;
    this.handlers.register(queue, REGION, () => this.region.all());
    this.handlers.register(queue, COURSE, ({ subjectId }) =>
      this.region.course(subjectId as TrainingId),
    );
    // Counting takes longer than a transaction should: the event only asks for it.
    this.subscriptions.subscribe(
      'training.changed',
      { consumer: 'ask-count-course', queue },
      (_manager, event) =>
        this.queues.add(queue, COURSE, { subjectId: event.subject.id }, `course-${event.id}`),
    );
  }

  /** A region that has never been counted does not wait for the night. */
  async onApplicationBootstrap(): Promise<void> {
    await this.queues.schedule(QUEUES.maintenance, REGION, NIGHTLY);
    const last = await this.store.lastRun();
    if ((last?.vacancies ?? 0) > 0) return;
    await this.queues.add(QUEUES.maintenance, REGION, {}, `first-${this.ids.next()}`);
  }
}

/** The worker's side of "what if". */
@Module({
  imports: [MatchingModule, GeographyModule, ProfilesModule, VacanciesModule, TrainingModule],
  providers: [WhatIfProcessor, CountRegion],
})
export class WhatIfWorkerModule {}
