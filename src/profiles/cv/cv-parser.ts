import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import type { ErrorParams } from '../../kernel/errors.js';
import { threadFile } from '../../platform/process/thread-file.js';
import { cvError, isCvErrorCode } from './cv-errors.js';
import { CV_LIMITS } from './cv-limits.js';
import type { ParsedCv } from './parsed-cv.js';

/** What the worker sends, once. */
export type WorkerAnswer = { cv: ParsedCv } | { code: string; params?: ErrorParams };

export interface CvBounds {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  readonly growthMegabytes: number;
}

/** Files that may wait for their turn. */
const MOST_WAITING = 8;
const LOOK_EVERY_MS = 50;
const MEGABYTE = 1_048_576;

/**
 * Parses CVs, each in a thread of its own that ends with it: one at a time, within bounds of time and memory. What a
 * thread takes outside its heap (the bytes that a PDF unpacks to) is bounded by watching the process.
 */
@Injectable()
export class CvParser {
  private readonly turn = pLimit(1);

  /** @throws DomainError naming what is wrong with the file */
  async parse(bytes: Uint8Array, bounds: CvBounds = CV_LIMITS): Promise<ParsedCv> {
    if (this.turn.pendingCount >= MOST_WAITING) throw cvError('cv-busy');
    const answer = await this.turn(() => run(bytes, bounds));
    if ('cv' in answer) return answer.cv;
    const { code, params } = answer;
    throw isCvErrorCode(code) ? cvError(code, params) : cvError('cv-kind-unknown');
  }
}

function run(bytes: Uint8Array, bounds: CvBounds): Promise<WorkerAnswer> {
  const before = process.memoryUsage.rss();
  const worker = new Worker(threadFile(import.meta.url, './cv.worker.js'), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes, stackSizeMb: 4 },
    // Libraries warn of what they find in a file; nobody is to read it in a log.
    stdout: true,
    stderr: true,
    env: {},
  });
  return new Promise<WorkerAnswer>((resolve) => {
    const tooMuch = () => resolve({ code: 'cv-too-slow' });
    const timer = setTimeout(tooMuch, bounds.milliseconds);
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - before;
      if (grown > bounds.growthMegabytes * MEGABYTE) tooMuch();
    }, LOOK_EVERY_MS);
    worker.once('message', resolve);
    worker.once('error', tooMuch);
    worker.once('exit', tooMuch);
    const stop = () => {
      clearTimeout(timer);
      clearInterval(watch);
    };
    worker.once('message', stop).once('exit', stop);
  }).finally(() => void worker.terminate());
}
