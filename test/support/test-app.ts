import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createWebApp } from '../../src/create-web-app.js';
import { createWorkerApp, type WorkerApp } from '../../src/create-worker-app.js';
import { readSettings, type Settings } from '../../src/platform/settings/settings.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface TestApp {
  app: NestFastifyApplication;
  settings: Settings;
  database: TestDatabase;
  /** Every route that Nest has registered, such as `GET /api/v1/me` or `GET /vacancies/{id}`. */
  routes: readonly string[];
  /** A JSON request as a browser of ours would send it; `as` is a cookie from {@link TestApp.signIn}. */
  request(
    method: Method,
    url: string,
    options?: { body?: unknown; as?: string; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** Signs in and returns the cookie. */
  signIn(email: string, password?: string): Promise<string>;
  close(): Promise<void>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into any answer
  body: any;
  headers: Record<string, unknown>;
}

export function testSettings(databaseUrl: string, extra: Record<string, string> = {}): Settings {
  return readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'http://localhost:3000',
    LOG_LEVEL: 'error',
    DEMO_REGION: 'true',
    ...extra,
  });
}

/** The web process over a database of its own, on a free port of the loopback address. */
export async function createTestApp(
  database?: TestDatabase,
  extra: Record<string, string> = {},
): Promise<TestApp> {
  const own = database ?? (await createTestDatabase());
  const settings = testSettings(own.url, extra);
  const app = await createWebApp(settings);
  const routes = routesOf(app);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const request: TestApp['request'] = async (method, url, { body, as, headers } = {}) => {
    const response = await fetch(`${address}${url}`, {
      method,
      redirect: 'manual',
      headers: {
        origin: settings.publicUrl,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(as === undefined ? {} : { cookie: as }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const json = String(response.headers.get('content-type')).includes('json') && text !== '';
    return {
      status: response.status,
      body: json ? JSON.parse(text) : text,
      headers: {
        ...Object.fromEntries(response.headers),
        'set-cookie': response.headers.getSetCookie(),
      },
    };
  };
  return {
    app,
    settings,
    database: own,
    routes,
    request,
    signIn: async (email, password = 'passerelle-demo') => {
      const { status, headers } = await request('POST', '/api/v1/sessions', {
        body: { email, password },
      });
      if (status !== 201) throw new Error(`Sign-in of the test failed with ${status}`);
      const cookies = headers['set-cookie'] as string | string[];
      return (Array.isArray(cookies) ? cookies : [cookies]).map((c) => c.split(';')[0]).join('; ');
    },
    close: async () => {
      await app.close();
      if (database === undefined) await own.drop();
    },
  };
}

/** Collects the routes while they are registered, which `listen` does. */
function routesOf(app: NestFastifyApplication): string[] {
  const routes: string[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) {
        if (one !== 'HEAD') routes.push(`${one} ${url.replace(/:(\w+)/g, '{$1}')}`);
      }
    });
  return routes;
}

/** The worker process over the same database, with its real queue on PostgreSQL. */
export async function createTestWorker(
  databaseUrl: string,
  extra: Record<string, string> = {},
): Promise<WorkerApp> {
  const worker = await createWorkerApp(testSettings(databaseUrl, extra));
  await worker.app.init();
  return worker;
}

/** Waits until `probe` gives something, and fails with `what` when it does not in time. */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | undefined>,
  withinMs = 10_000,
): Promise<T> {
  for (const end = Date.now() + withinMs; Date.now() < end;) {
    const found = await probe();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`Not within ${withinMs} ms: ${what}`);
}
