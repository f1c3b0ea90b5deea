import { parentPort, workerData } from 'node:worker_threads';
import type { IndexState } from '../core/engine/index-state.js';
import type { SharedMemory } from '../core/engine/shared-cache.js';
import type { FromThread, ToThread } from './pool-messages.js';
import { rankRows } from './rank-rows.js';
import { Searches } from './searches.js';

/** One thread of the pool: it shares the index's memory and what searches have worked out. */
const searches = new Searches(workerData as SharedMemory);
let state: IndexState | undefined;

function answerTo(message: Exclude<ToThread, { state: IndexState }>): FromThread {
  if (state === undefined) throw new Error('vacancies came before the index');
  const { vacancies, k, today, wanted } = message;
  return { chunk: rankRows(searches.of(k, state), state, vacancies, today, wanted) };
}

/**
 * Nothing is handed over: once a thread has handed over the memory of one array, V8 checks at every access to any
 * array whether its memory is still there, and searches take a seventh longer.
 */
function send(answer: FromThread): void {
  parentPort?.postMessage(answer);
}

parentPort?.on('message', (message: ToThread) => {
  if ('state' in message) {
    ({ state } = message);
    // Another state may be of another index altogether: nothing worked out before holds.
    searches.forget();
    return;
  }
  try {
    send(answerTo(message));
  } catch (error) {
    send({ error });
  }
});
