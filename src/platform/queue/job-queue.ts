import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { ErrorCode, Queue } from 'bullmq';
import { Settings } from '../settings/settings.js';
import { JOB_OPTIONS, QUEUES, type JobPayload, type QueueName } from './catalogue.js';
import { chooseQueueBackend } from './queue-connection.js';

const DECLARATIONS = 20;

/**
 * On PostgreSQL a declaration is not atomic in BullMQ 6: of several that are made at the same moment, one
 * wins and the others meet its job where they saw none. Made once more, they find it and replace it.
 */
function isDeclaredElsewhere(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === ErrorCode.SchedulerJobIdCollision || code === ErrorCode.SchedulerJobSlotsBusy;
}

/** How the worker's own code puts jobs into queues. The web process has no queue: it writes to the outbox. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly queues = new Map<QueueName, Queue<JobPayload>>();

  constructor(private readonly settings: Settings) {}

  /**
   * @param jobId of our own making and without `:`; a second add with the same id changes nothing
   * @param options.priority the higher, the later; jobs without one go first
   */
  async add(
    queue: QueueName,
    job: string,
    payload: JobPayload,
    jobId: string,
    options: { delayMs?: number; priority?: number } = {},
  ): Promise<void> {
    await this.queue(queue).add(job, payload, {
      ...JOB_OPTIONS,
      jobId,
      delay: options.delayMs ?? 0,
      ...(options.priority !== undefined && { priority: options.priority }),
    });
  }

  /**
   * Runs a job at set times, in the partnership's time zone. Declaring it again changes it in place, and
   * any number of workers may do so at once.
   */
  async schedule(
    queue: QueueName,
    job: string,
    when: { cron: string } | { everyMs: number },
  ): Promise<void> {
    const repeat =
      'cron' in when ? { pattern: when.cron, tz: this.settings.timeZone } : { every: when.everyMs };
    const declare = () =>
      this.queue(queue).upsertJobScheduler(`scheduled-${job}`, repeat, {
        name: job,
        data: {},
        opts: { removeOnComplete: true, removeOnFail: { count: 50 } },
      });
    for (let attempt = 1; ; attempt++) {
      try {
        await declare();
        return;
      } catch (error) {
        if (!isDeclaredElsewhere(error) || attempt === DECLARATIONS) throw error;
        await wait(Math.random() * attempt * 50);
      }
    }
  }

  /** The queue itself, for measurements and for looking after failed jobs. */
  queue(name: QueueName): Queue<JobPayload> {
    let queue = this.queues.get(name);
    if (queue === undefined) {
      const connection = chooseQueueBackend(this.settings);
      const redis = this.settings.redisUrl !== undefined;
      queue = new Queue<JobPayload>(name, {
        // A producer must fail fast while Redis is away: the outbox keeps what is to be sent.
        connection: redis ? { ...connection, enableOfflineQueue: false } : connection,
      });
      queue.on('error', () => undefined);
      this.queues.set(name, queue);
    }
    return queue;
  }

  all(): Queue<JobPayload>[] {
    return Object.values(QUEUES).map((name) => this.queue(name));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
  }
}
