import 'reflect-metadata';
import { createWorkerApp, type WorkerApp } from '../../../src/create-worker-app.js';
import { OutboxRelay } from '../../../src/platform/outbox/outbox-relay.js';
import { readSettings } from '../../../src/platform/settings/settings.js';
import { TaxonomySource } from '../../../src/taxonomy/index.js';
import type { GeneratedVocabulary } from './vocabulary.js';

/**
 * The worker process with everything it runs, over a generated region: its vocabulary takes the place of the
 * imported one.
 * @param relaying false: events are written, nobody acts on them
 */
export async function startBenchWorker(
  url: string,
  { taxonomy }: GeneratedVocabulary,
  relaying: boolean,
): Promise<WorkerApp> {
  const worker = await createWorkerApp(
    readSettings({
      NODE_ENV: 'test',
      DATABASE_URL: url,
      PUBLIC_URL: 'http://localhost:3000',
      LOG_LEVEL: 'error',
    }),
  );
  const generated = { ...taxonomy, rarityVersion: 'generated' };
  Object.defineProperty(worker.app.get(TaxonomySource), 'current', { get: () => generated });
  if (!relaying) await worker.app.get(OutboxRelay).stop();
  await worker.app.init();
  if (!relaying) await worker.app.get(OutboxRelay).stop();
  return worker;
}
