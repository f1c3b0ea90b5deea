import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { EmployerId } from '../kernel/ids.js';
import { Subscriptions } from '../platform/outbox/subscriptions.js';
import { JobHandlers } from '../platform/queue/job-handlers.js';
import { JobQueues } from '../platform/queue/job-queue.js';
import { AcceptClaims } from './claims/accept-claims.js';
import { CloseVacancies } from './use-cases/close-vacancies.js';
import { ReviewVacancy } from './use-cases/review-vacancy.js';
import { VacanciesModule } from './vacancies.module.js';

const CLOSE_JOB = 'close-vacancies';
/** Shortly after midnight, and every hour after: a machine that was off at night catches up. */
const EVERY_HOUR = '5 * * * *';

/** Work that needs no one at a keyboard. */
@Module({ imports: [VacanciesModule] })
export class VacanciesWorkerModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly queues: JobQueues,
    private readonly subscriptions: Subscriptions,
    private readonly closing: CloseVacancies,
    private readonly reviews: ReviewVacancy,
    private readonly claims: AcceptClaims,
  ) {}

  onModuleInit(): void {
    this.handlers.register('maintenance', CLOSE_JOB, async () => {
      await this.closing.pastClosingDay();
    });
    const consumer = { consumer: 'publish-of-trusted-employer', queue: 'maintenance' } as const;
    this.subscriptions.subscribe(
      'account.identity-checked',
      consumer,
      async (manager, { data }) => {
        if (data['trusted'] !== true) return;
        await this.reviews.publishWaiting(manager, data['employerId'] as EmployerId);
      },
    );
    this.subscriptions.subscribe(
      'account.identity-checked',
      { consumer: 'accept-claims', queue: 'maintenance' },
      (manager, { data }) => this.claims.ofEmployer(manager, data['employerId'] as EmployerId),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.schedule('maintenance', CLOSE_JOB, { cron: EVERY_HOUR });
  }
}
