import type { IndexState } from '../core/engine/index-state.js';
import type { RankedChunk } from './ranked-chunk.js';

/** What the pool tells a thread: the index as it is now, or vacancies to rank against it. */
export type ToThread =
  | { readonly state: IndexState }
  | {
      readonly vacancies: Int32Array;
      readonly k: number;
      readonly today: number;
      readonly wanted: number;
    };

/** What a thread answers, once for each lot of vacancies and in their order. */
export type FromThread = { readonly chunk: RankedChunk } | { readonly error: unknown };
