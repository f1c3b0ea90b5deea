import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startLocalMailbox } from '../../src/platform/mail/local-mailbox.js';
import { projectRoot } from '../../src/platform/paths.js';
import { eventually } from './test-app.js';

const ENTRY = join(projectRoot(), 'dist', 'src');

/** A port that nobody uses at the moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** One of our processes, as an operator starts it, with everything it logs. */
export class Process {
  output = '';
  private child: ChildProcess | undefined;

  constructor(
    private readonly entry: 'main' | 'worker' | 'load-demo',
    private readonly env: Record<string, string>,
  ) {
    if (!existsSync(join(ENTRY, `${entry}.js`)))
      throw new Error('Not built: run npm run build first');
  }

  async start(): Promise<void> {
    const child = this.spawn();
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) =>
        reject(new Error(`${this.entry} ended with ${code}:\n${this.output}`)),
      );
    });
  }

  async run(): Promise<void> {
    const child = this.spawn();
    const code = await new Promise((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(`${this.entry} ended with ${String(code)}:\n${this.output}`);
  }

  /** @returns the exit code, null when a signal ended it */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null)
      return child?.exitCode ?? null;
    const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill(signal);
    return gone;
  }

  private spawn(): ChildProcess {
    const child = fork(join(ENTRY, `${this.entry}.js`), {
      env: { ...process.env, ...this.env },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.child = child;
    return child;
  }
}

export interface System {
  url: string;
  web: Process;
  worker: Process;
  request(
    method: string,
    path: string,
    options?: { as?: string; body?: unknown },
  ): Promise<{ status: number; body: never }>;
  signIn(name: string): Promise<string>;
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Web, worker and mailbox as processes of their own over one database with the demonstration region. */
export async function startSystem(
  databaseUrl: string,
  extra: Record<string, string> = {},
): Promise<System> {
  const [port, workerPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const mailbox = await startLocalMailbox(databaseUrl);
  const env = {
    NODE_ENV: 'test',
    PORT: String(port),
    WORKER_PORT: String(workerPort),
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    SMTP_URL: mailbox.url,
    PUBLIC_URL: url,
    DEMO_REGION: 'true',
    LOG_LEVEL: 'debug',
    ...extra,
  };
  await new Process('load-demo', env).run();
  const [web, worker] = [new Process('main', env), new Process('worker', env)];
  await Promise.all([web.start(), worker.start()]);
  const request: System['request'] = async (method, path, { as, body } = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        origin: url,
        accept: 'application/json',
        ...(as === undefined ? {} : { cookie: as }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true && text !== '';
    return { status: response.status, body: (json ? JSON.parse(text) : text) as never };
  };
  return {
    url,
    web,
    worker,
    request,
    signIn: async (name) => {
      const response = await fetch(`${url}/api/v1/sessions`, {
        method: 'POST',
        headers: { origin: url, 'content-type': 'application/json' },
        body: JSON.stringify({ email: `${name}@passerelle.test`, password: 'passerelle-demo' }),
      });
      if (response.status !== 201)
        throw new Error(`Sign-in of ${name} failed with ${response.status}`);
      return response.headers
        .getSetCookie()
        .map((c) => c.split(';')[0])
        .join('; ');
    },
    settled: () =>
      eventually(
        'nothing undelivered',
        async () => {
          const { body } = await request('GET', '/progress');
          return (body as { undelivered: number }).undelivered === 0 ? true : undefined;
        },
        90_000,
      ).then(() => undefined),
    close: async () => {
      await web.end('SIGTERM');
      await worker.end('SIGTERM');
      await mailbox.stop();
    },
  };
}
