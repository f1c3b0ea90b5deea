import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../../platform/paths.js';
import type { IndexState } from '../core/engine/index-state.js';
import type { SharedMemory } from '../core/engine/shared-cache.js';
import type { FromThread, ToThread } from './pool-messages.js';
import type { RankedChunk } from './ranked-chunk.js';

/** A lot of vacancies to rank. */
export type Work = Extract<ToThread, { vacancies: Int32Array }>;

interface Pending {
  readonly resolve: (chunk: RankedChunk) => void;
  readonly reject: (error: unknown) => void;
}

/** Beside this file in a build; tests run from the source, and their worker from the build. */
function workerFile(): string {
  const beside = fileURLToPath(new URL('./ranking.worker.js', import.meta.url));
  return existsSync(beside)
    ? beside
    : join(projectRoot(), 'dist', 'src', 'matching', 'pool', 'ranking.worker.js');
}

/** A thread as the pool sees it. It answers in the order in which it was asked. */
export class PoolThread {
  private readonly worker: Worker;
  private readonly pending: Pending[] = [];
  private state: IndexState | undefined;
  private lost: Error | undefined;

  /** @param memory for what threads work out and share */
  constructor(memory: SharedMemory) {
    this.worker = new Worker(workerFile(), { env: {}, workerData: memory });
    this.worker.on('message', (answer: FromThread) => {
      const asked = this.pending.shift();
      if ('chunk' in answer) asked?.resolve(answer.chunk);
      else asked?.reject(answer.error);
    });
    this.worker.on('error', (error) => this.lose(error));
    // It may go on with what it was given, which nobody waits for.
    this.worker.on('messageerror', (error) => {
      this.lose(error);
      void this.worker.terminate();
    });
    this.worker.on('exit', (code) => this.lose(new Error(`a ranking thread ended (${code})`)));
    // Whoever waits for an answer holds the process; an idle pool does not.
    this.worker.unref();
  }

  /** Lots that were asked for and have not been answered. */
  get busy(): number {
    return this.pending.length;
  }

  /**
   * The next lot comes with its state, whatever the last one was.
   * @throws that the thread has ended
   */
  forget(): void {
    if (this.lost !== undefined) throw this.lost;
    this.state = undefined;
  }

  /** @throws what the search threw, or that the thread has ended */
  rank(state: IndexState, work: Work): Promise<RankedChunk> {
    if (this.lost !== undefined) return Promise.reject(this.lost);
    return new Promise<RankedChunk>((resolve, reject) => {
      if (this.state !== state) {
        this.worker.postMessage({ state } satisfies ToThread);
        this.state = state;
      }
      this.worker.postMessage(work satisfies ToThread);
      this.pending.push({ resolve, reject });
      this.worker.ref();
    }).finally(() => {
      if (this.pending.length === 0) this.worker.unref();
    });
  }

  async close(): Promise<void> {
    this.lose(new Error('the pool of ranking threads was closed'));
    await this.worker.terminate();
  }

  private lose(error: Error): void {
    this.lost ??= error;
    for (const { reject } of this.pending.splice(0)) reject(this.lost);
  }
}
