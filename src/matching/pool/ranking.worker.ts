import { parentPort } from 'node:worker_threads';
import type { IndexState } from '../core/engine/index-state.js';
import type { SharedMemory } from '../core/engine/shared-cache.js';
import { VacancySearch } from '../core/engine/vacancy-search.js';
import type { FromThread, ToThread } from './pool-messages.js';
import { rankRows } from './rank-rows.js';

/** One thread of the pool: it shares the index's memory and what searches have worked out. */
let state: IndexState | undefined;
let memory: SharedMemory | undefined;
/** By how many profiles of each list they keep. */
const searches = new Map<number, VacancySearch>();

function answerTo(message: Exclude<ToThread, { state: IndexState }>): FromThread {
  if (state === undefined) throw new Error('vacancies came before the index');
  let search = searches.get(message.k);
  if (search === undefined) {
    search = new VacancySearch(message.k);
    search.forget(memory);
    searches.set(message.k, search);
  }
  return { chunk: rankRows(search, state, message.vacancies, message.today, message.wanted) };
}

/**
 * Copied, not handed over: once a thread has handed over the memory of one array, V8 checks at every access to any
 * array whether its memory is still there, and searches take a seventh longer.
 */
function send(answer: FromThread): void {
  parentPort?.postMessage(answer);
}

parentPort?.on('message', (message: ToThread) => {
  if ('state' in message) {
    ({ state, memory } = message);
    // Another state may be of another index altogether: nothing worked out before holds.
    for (const search of searches.values()) search.forget(memory);
    return;
  }
  try {
    send(answerTo(message));
  } catch (error) {
    send({ error });
  }
});
