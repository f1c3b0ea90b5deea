import type { Arena } from './arena.js';

const WORD_BITS = 5;
/**
 * Places for words out of reach: what is noted of them goes unread. There are several, since a processor waits
 * where the same place is written again and again.
 */
export const NO_PLACES = 16;

/** Words in reach, of whole segments, that a search goes through together. */
export interface Stretch {
  /** Positions among the words in reach. */
  readonly from: number;
  readonly to: number;
  readonly firstSegment: number;
  readonly endSegment: number;
}

export interface Stretches {
  readonly stretches: readonly Stretch[];
  /** By word of all rows: its place in its stretch, from {@link NO_PLACES} on; one before it where nobody is in reach. */
  readonly places: Uint16Array;
}

/**
 * Cuts the words in reach into stretches: segments are put together while they hold no more words than one of them
 * has, so that what is noted of a stretch's rows stays near the processor.
 * @param words in order, in whole groups
 * @param all how many words there are
 */
export function stretchesOf(
  words: Int32Array,
  all: number,
  segmentBits: number,
  arena: Arena,
): Stretches {
  const places = arena.make(Uint16Array, all);
  for (let word = 0; word < all; word++) places[word] = word % NO_PLACES;
  const most = 1 << (segmentBits - WORD_BITS);
  const stretches: Stretch[] = [];
  let [from, firstSegment] = [0, 0];
  let at = 0;
  while (at < words.length) {
    const segment = words[at]! >>> (segmentBits - WORD_BITS);
    let end = at;
    while (end < words.length && words[end]! >>> (segmentBits - WORD_BITS) === segment) end++;
    if (at > from && end - from > most) {
      stretches.push({ from, to: at, firstSegment, endSegment: segment });
      [from, firstSegment] = [at, segment];
    }
    for (let i = at; i < end; i++) places[words[i]!] = i - from + NO_PLACES;
    at = end;
    if (at === words.length)
      stretches.push({ from, to: at, firstSegment, endSegment: segment + 1 });
  }
  return { stretches, places };
}
