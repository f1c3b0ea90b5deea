import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../../kernel/errors.js';
import type { WorkerAnswer } from './cv-parser.js';
import { parseCv } from './parse-cv.js';

/** The thread that a CV is parsed in: it holds one file, answers once, and ends. */
function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message);
}

try {
  answer({ cv: await parseCv(workerData as Uint8Array) });
} catch (error) {
  // What a library says of a file may quote it: only our own errors go on.
  answer(
    error instanceof DomainError ? { code: error.code, params: error.params } : { code: 'unknown' },
  );
}
