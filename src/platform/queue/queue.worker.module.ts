import { Global, Module } from '@nestjs/common';
import { Foreground } from './foreground.js';
import { JobHandlers } from './job-handlers.js';
import { JobQueues } from './job-queue.js';
import { JobWorkers } from './job-workers.js';

/** Queues exist in the worker process only. */
@Global()
@Module({
  providers: [Foreground, JobQueues, JobHandlers, JobWorkers],
  exports: [Foreground, JobQueues, JobHandlers, JobWorkers],
})
export class QueueWorkerModule {}
