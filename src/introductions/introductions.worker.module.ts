import { Injectable, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Subscriptions } from '../platform/outbox/subscriptions.js';
import { QUEUES } from '../platform/queue/catalogue.js';
import { JobHandlers } from '../platform/queue/job-handlers.js';
import { JobQueues } from '../platform/queue/job-queue.js';
import { IntroductionsModule } from './introductions.module.js';
import { FollowChanges } from './use-cases/follow-changes.js';
import { SweepIntroductions } from './use-cases/sweep-introductions.js';

const SWEEP = 'sweep-introductions';
/** Due times are days: often enough that a day's work is done before people look. */
const SWEEP_EVERY_MS = 10 * 60_000;

@Injectable()
class IntroductionsProcessor implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly handlers: JobHandlers,
    private readonly queues: JobQueues,
    private readonly follow: FollowChanges,
    private readonly sweep: SweepIntroductions,
  ) {}

  onModuleInit(): void {
    const queue = QUEUES.introductions;
    this.subscriptions.subscribe(
      'vacancy.changed',
      { consumer: 'introductions-follow-vacancy', queue },
      (manager, event) => this.follow.vacancyChanged(manager, event.subject.id),
    );
    this.subscriptions.subscribe(
      'profile.withdrawn',
      { consumer: 'introductions-follow-profile', queue },
      (manager, event) => this.follow.profileWithdrawn(manager, event.subject.id),
    );
    this.handlers.register(queue, SWEEP, async () => void (await this.sweep.run()));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.schedule(QUEUES.introductions, SWEEP, { everyMs: SWEEP_EVERY_MS });
  }
}

/** The worker's side of introductions. */
@Module({ imports: [IntroductionsModule], providers: [IntroductionsProcessor] })
export class IntroductionsWorkerModule {}
