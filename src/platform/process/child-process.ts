import { fork, type ChildProcess as Child } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inheritedEnvironment } from '../settings/inherited-environment.js';

const ENTRY_POINTS = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const RESTART_MS = 1_000;
/** A process that dies this often within a minute has a fault that a restart does not mend. */
const RESTARTS_PER_MINUTE = 5;

/** One of our processes under the standalone: its log goes to a file, and it is started again when it dies. */
export class ChildProcess {
  private child: Child | undefined;
  private stopping = false;
  private deaths: number[] = [];

  constructor(
    private readonly entry: 'main' | 'worker' | 'load-demo',
    private readonly logFolder: string,
    private readonly environment: Record<string, string>,
    private readonly say: (text: string) => void,
  ) {}

  /** Resolves when the process says that it is ready; rejects with its last words when it ends before. */
  async start(): Promise<void> {
    const child = this.spawn();
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', () => reject(new Error(this.lastWords())));
    });
    child.removeAllListeners('exit');
    child.once('exit', () => this.died());
  }

  /** Runs a process that ends by itself. */
  async runOnce(): Promise<void> {
    const child = this.spawn();
    const code = await new Promise((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(this.lastWords());
  }

  /** Asks it to end in order and waits. */
  async stop(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }

  private spawn(): Child {
    mkdirSync(this.logFolder, { recursive: true });
    const log = openSync(this.logFile, 'w');
    this.child = fork(join(ENTRY_POINTS, `${this.entry}.js`), {
      env: { ...inheritedEnvironment(), ...this.environment },
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    return this.child;
  }

  private died(): void {
    if (this.stopping) return;
    const minuteAgo = Date.now() - 60_000;
    this.deaths = [...this.deaths.filter((at) => at > minuteAgo), Date.now()];
    if (this.deaths.length > RESTARTS_PER_MINUTE) {
      this.say(`The ${this.name} keeps ending; its log is ${this.logFile}.`);
      return;
    }
    this.say(`The ${this.name} has ended unexpectedly; starting it again.`);
    setTimeout(() => {
      if (!this.stopping) this.start().catch(() => this.died());
    }, RESTART_MS);
  }

  private get name(): string {
    return this.entry === 'main' ? 'web process' : this.entry;
  }

  private get logFile(): string {
    return join(this.logFolder, `${this.entry === 'main' ? 'web' : this.entry}.log`);
  }

  private lastWords(): string {
    const lines = readFileSync(this.logFile, 'utf8').trim().split('\n');
    return `The ${this.name} did not start:\n${lines.slice(-8).join('\n')}`;
  }
}
