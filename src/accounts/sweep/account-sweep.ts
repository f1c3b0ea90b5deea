import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { JobHandlers } from '../../platform/queue/job-handlers.js';
import { JobQueues } from '../../platform/queue/job-queue.js';
import { sweepAccounts } from './sweep-accounts.js';

const JOB = 'sweep-accounts';

/** Once a night what has expired goes. */
@Injectable()
export class AccountSweep implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly handlers: JobHandlers,
    private readonly queues: JobQueues,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register('maintenance', JOB, () =>
      sweepAccounts(this.dataSource.manager, this.clock.now()),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.schedule('maintenance', JOB, { cron: '20 3 * * *' });
  }
}
