/** A way from door to door, not yet rounded. */
export interface Way {
  minutes: number;
  km: number;
  /** Numbers of the crossings used, from 1, as in `crossingsOf`: first in the low byte, last in the high one; 0 for none. */
  crossings: number;
}

/** The crossings packed in a way, in the order of the river. */
export function crossingsOf(packed: number): readonly number[] {
  const numbers = [packed & 0xff, packed >> 8].filter((number) => number > 0);
  return numbers.sort((a, b) => a - b);
}

/** Packs the crossings met so far with another one. */
export function passing(packed: number, crossing: number): number {
  if (crossing === 0 || crossing === packed) return packed;
  return packed === 0 ? crossing : (packed & 0xff) | (crossing << 8);
}
