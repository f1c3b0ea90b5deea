const FIRST_MS = 5_000;
const LONGEST_MS = 6 * 3_600_000;
/** About two days of trying in all. */
export const MAX_TRIES = 20;

/**
 * The pause after a failed try: doubling, up to six hours.
 * @param tries how often it was tried, 1 after the first
 * @returns milliseconds; undefined when it is time to give up
 */
export function pauseAfter(tries: number): number | undefined {
  if (tries >= MAX_TRIES) return undefined;
  return Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS);
}
