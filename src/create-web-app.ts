import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './platform/http/create-app.js';
import { serveOpenApi } from './platform/http/open-api.js';
import { setUpRateLimit } from './platform/http/rate-limit.js';
import type { Settings } from './platform/settings/settings.js';
import { WebModule } from './web.module.js';

/** The web process, ready to listen. */
export async function createWebApp(settings: Settings): Promise<NestFastifyApplication> {
  const app = await createApp(WebModule.with(settings), settings, 'web');
  await setUpRateLimit(app, settings);
  serveOpenApi(app);
  return app;
}
