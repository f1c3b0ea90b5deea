import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from './platform/health/readiness.js';
import { createApp } from './platform/http/create-app.js';
import { OutboxRelay } from './platform/outbox/outbox-relay.js';
import { JobWorkers } from './platform/queue/job-workers.js';
import { assertSafeRedis } from './platform/queue/queue-connection.js';
import type { Settings } from './platform/settings/settings.js';
import { WorkerModule } from './worker.module.js';

export interface WorkerApp {
  app: NestFastifyApplication;
  /** Stops taking work, ends what runs, then closes everything. */
  close(): Promise<void>;
}

/** The worker process; its HTTP side tells its health and nothing else. */
export async function createWorkerApp(settings: Settings): Promise<WorkerApp> {
  await assertSafeRedis(settings);
  const app = await createApp(WorkerModule.with(settings), settings, 'worker');
  const workers = app.get(JobWorkers);
  app.get(Readiness).register('queues', () => workers.running);
  return {
    app,
    close: async () => {
      await app.get(OutboxRelay).stop();
      await workers.drain();
      await app.close();
    },
  };
}
