import { Module, type DynamicModule } from '@nestjs/common';
import { FEATURE_MODULES, WORKER_MODULES } from './features.js';
import { OutboxWorkerModule } from './platform/outbox/outbox.worker.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { QueueWorkerModule } from './platform/queue/queue.worker.module.js';
import type { Settings } from './platform/settings/settings.js';

/** The worker process: the features without their HTTP side, and the handlers of their jobs. */
@Module({})
export class WorkerModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with(settings),
        QueueWorkerModule,
        OutboxWorkerModule,
        ...FEATURE_MODULES,
        ...WORKER_MODULES,
      ],
    };
  }
}
