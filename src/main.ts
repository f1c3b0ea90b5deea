import 'reflect-metadata';
import { createWebApp } from './create-web-app.js';
import { onShutdown, runProcess } from './platform/process/shutdown.js';
import { readSettings } from './platform/settings/settings.js';

/** The web and API process. */
await runProcess(async () => {
  const settings = readSettings();
  const app = await createWebApp(settings);
  onShutdown(() => app.close());
  await app.listen(settings.port, settings.host);
});
