import 'reflect-metadata';
import { createWorkerApp } from './create-worker-app.js';
import { onShutdown, runProcess } from './platform/process/shutdown.js';
import { readSettings } from './platform/settings/settings.js';

/** The worker process. */
await runProcess(async () => {
  const settings = { ...readSettings(), workerHealthUrl: undefined };
  const worker = await createWorkerApp(settings);
  onShutdown(() => worker.close());
  await worker.app.listen(settings.workerPort, settings.host);
});
