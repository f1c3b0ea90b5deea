import { Global, Module } from '@nestjs/common';
import { JobHandlers } from './job-handlers.js';
import { JobQueues } from './job-queue.js';
import { JobWorkers } from './job-workers.js';

/** Queues exist in the worker process only. */
@Global()
@Module({
  providers: [JobQueues, JobHandlers, JobWorkers],
  exports: [JobQueues, JobHandlers, JobWorkers],
})
export class QueueWorkerModule {}
