import { parentPort } from 'node:worker_threads';
import type { IndexState } from '../core/engine/index-state.js';
import { kept } from '../core/engine/kept.js';
import type { SharedMemory } from '../core/engine/shared-cache.js';
import { VacancySearch } from '../core/engine/vacancy-search.js';
import type { FromThread, ToThread } from './pool-messages.js';
import { rankRows } from './rank-rows.js';

/** One thread of the pool: it shares the index's memory and what searches have worked out. */
let state: IndexState | undefined;
let memory: SharedMemory | undefined;
/** By how many profiles of each list they keep: those that share, and for where these are full others on their own. */
const sharing = new Map<number, VacancySearch>();
const alone = new Map<number, VacancySearch>();

function searchOf(k: number, of: IndexState): VacancySearch {
  const shared = kept(sharing, k, () => new VacancySearch(k, memory));
  // Others may be reading what it has left, so it is not given up for more.
  return shared.isFull(of) ? kept(alone, k, () => new VacancySearch(k)) : shared;
}

function answerTo(message: Extract<ToThread, { k: number }>): FromThread {
  if (state === undefined) throw new Error('vacancies came before the index');
  const search = searchOf(message.k, state);
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
  if ('memory' in message) {
    ({ memory } = message);
    sharing.clear();
    return;
  }
  if ('state' in message) {
    ({ state } = message);
    // Another state may be of another index altogether: nothing worked out before holds.
    for (const search of [...sharing.values(), ...alone.values()]) search.forget();
    return;
  }
  try {
    send(answerTo(message));
  } catch (error) {
    send({ error });
  }
});
