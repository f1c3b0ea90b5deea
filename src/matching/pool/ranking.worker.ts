import { parentPort } from 'node:worker_threads';
import type { IndexState } from '../core/engine/index-state.js';
import type { SharedMemory } from '../core/engine/shared-cache.js';
import { VacancySearch } from '../core/engine/vacancy-search.js';
import type { FromThread, ToThread } from './pool-messages.js';
import { rankRows } from './rank-rows.js';

/** One thread of the pool: it shares the index's memory and what searches have worked out. */
let state: IndexState | undefined;
let memory: SharedMemory | undefined;
let search: VacancySearch | undefined;

function answerTo(message: Exclude<ToThread, { state: IndexState }>): FromThread {
  if (state === undefined) throw new Error('vacancies came before the index');
  if (search?.k !== message.k) search = new VacancySearch(message.k, memory);
  return { chunk: rankRows(search, state, message.vacancies, message.today, message.wanted) };
}

function send(answer: FromThread): void {
  if ('error' in answer) parentPort?.postMessage(answer);
  else {
    const { vacancies, ends, profiles, scores } = answer.chunk;
    const buffers = [vacancies, ends, profiles, scores].map(({ buffer }) => buffer);
    parentPort?.postMessage(answer, buffers as ArrayBuffer[]);
  }
}

parentPort?.on('message', (message: ToThread) => {
  if ('state' in message) {
    ({ state, memory } = message);
    // Another state may be of another index altogether: nothing worked out before holds.
    search = undefined;
    return;
  }
  try {
    send(answerTo(message));
  } catch (error) {
    send({ error });
  }
});
