import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Worker, type Job } from 'bullmq';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { Settings } from '../settings/settings.js';
import { QUEUES, WORKER_OPTIONS, type JobPayload, type QueueName } from './catalogue.js';
import { Foreground } from './foreground.js';
import { JobHandlers } from './job-handlers.js';
import { chooseQueueBackend } from './queue-connection.js';

const CONCURRENCY: Readonly<Record<QueueName, number>> = {
  matching: 2,
  introductions: 4,
  notifications: 4,
  mail: 4,
  maintenance: 1,
};

/** On shutdown a running job has this long to end by itself; after that another worker takes it over. */
const DRAIN_MS = 20_000;

/** Takes jobs from every queue and hands each to the one handler that a feature has registered for it. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap {
  private readonly logger = new Logger(JobWorkers.name);
  private workers: Worker<JobPayload>[] = [];
  /** When the last job was done, for the progress report. */
  lastDoneAt: Date | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly handlers: JobHandlers,
    private readonly foreground: Foreground,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.workers = Object.values(QUEUES).map((name) => this.start(name));
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  get running(): boolean {
    return this.workers.length > 0 && this.workers.every((worker) => worker.isRunning());
  }

  /** Takes no new job, waits for the running ones, then closes. Called before the database goes. */
  async drain(): Promise<void> {
    const closing = Promise.allSettled(this.workers.map((worker) => worker.close()));
    const late = new Promise((resolve) => setTimeout(resolve, DRAIN_MS).unref());
    await Promise.race([closing, late]);
    this.workers = [];
  }

  private start(name: QueueName): Worker<JobPayload> {
    const worker = new Worker<JobPayload>(name, (job) => this.run(name, job), {
      ...WORKER_OPTIONS,
      connection: chooseQueueBackend(this.settings),
      concurrency: CONCURRENCY[name],
    });
    worker.on('error', (error) =>
      this.logger.warn({ queue: name, error: error.message }, 'queue trouble'),
    );
    worker.on('failed', (job, error) =>
      this.logger.error(
        {
          queue: name,
          job: job?.name,
          jobId: job?.id,
          attempt: job?.attemptsMade,
          error: error.message,
        },
        'job failed',
      ),
    );
    return worker;
  }

  private async run(queue: QueueName, job: Job<JobPayload>): Promise<void> {
    const work = () => this.handlers.get(queue, job.name)(job.data);
    await (isAwaited(queue, job.data) ? this.foreground.during(work) : work());
    this.lastDoneAt = this.clock.now();
  }
}

/** Does somebody wait for it? What is done at set times, and the shares of a large work, may take their time. */
const isAwaited = (queue: QueueName, { share }: JobPayload): boolean =>
  queue !== QUEUES.maintenance && share === undefined;
