import { loadDemo } from '../../src/demo/load-demo.js';
import { createTestApp, createTestWorker, eventually, type TestApp } from './test-app.js';
import type { WorkerApp } from '../../src/create-worker-app.js';

export interface RunningRegion {
  web: TestApp;
  worker: WorkerApp;
  /** Cookies of the demonstration sign-ins. */
  as: Record<
    'seeker' | 'employer' | 'adviserFr' | 'adviserDe' | 'adviserCh' | 'coordinator',
    string
  >;
  /** Waits until the worker has nothing left to do. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const SIGN_INS = {
  seeker: 'seeker',
  employer: 'employer',
  adviserFr: 'adviser.fr',
  adviserDe: 'adviser.de',
  adviserCh: 'adviser.ch',
  coordinator: 'coordinator',
} as const;

/** The demonstration region with web and worker, as `npm start` brings it up. */
export async function startRegion(extra: Record<string, string> = {}): Promise<RunningRegion> {
  const web = await createTestApp(undefined, extra);
  await loadDemo(web.app);
  const worker = await createTestWorker(web.database.url, extra);
  const cookies = await Promise.all(
    Object.entries(SIGN_INS).map(
      async ([who, name]) => [who, await web.signIn(`${name}@passerelle.test`)] as const,
    ),
  );
  const region: RunningRegion = {
    web,
    worker,
    as: Object.fromEntries(cookies) as RunningRegion['as'],
    settled: async () => {
      await eventually(
        'nothing undelivered',
        async () =>
          (await web.request('GET', '/progress')).body.undelivered === 0 ? true : undefined,
        60_000,
      );
    },
    close: async () => {
      await worker.close();
      await web.close();
    },
  };
  await region.settled();
  return region;
}
