import type { Arena } from '../arena.js';
import type { Maker, Numbers } from '../numbers.js';

/** Where arrays lie in the memory that loops can read. */
export const addresses = (arrays: readonly Numbers[]): number[] =>
  arrays.map(({ byteOffset }) => byteOffset);

/**
 * An array with room for so many numbers: the one before, or one at least twice as long, all zeros. Arrays that have
 * become too short are not used again, so that all together take at most as much as the last.
 */
export function roomFor<A extends Numbers>(arena: Arena, before: A, size: number): A {
  if (before.length >= size) return before;
  return arena.make(before.constructor as unknown as Maker<A>, Math.max(size, before.length * 2));
}
